import type { Recognition } from '../recognise/recognition.ts';
import { SURE } from '../recognise/recognise.ts';
import type { ColumnGuess } from './column-guess.ts';

// What offices keep beside the answers: sums, lists of words for cells to choose from, remarks about the file.
const BESIDE =
  /集計|まとめ|合計|統計|グラフ|ピボット|pivot|履歴|更新|凡例|説明|記入例|見本|入力例|マスタ|設定|コード|選択肢|プルダウン|リスト|メモ|表紙|目次|summary|chart|master|codebook|readme/i;
const ANSWERED: ReadonlySet<string> = new Set([
  'free_text',
  'likert',
  'nps',
  'multi_choice',
  'choice_mark',
  'standpoint',
  'consent',
]);
const FEWEST = 3;

/** Whether a sheet is named as what stands beside answers: sums of them, lists, remarks. */
export const isBeside = (sheet: string): boolean => BESIDE.test(sheet.normalize('NFKC'));

/**
 * Whether the tables of one shape look like answers beside the others of their workbook. Where they do not, a mapping is
 * proposed as well, but nothing takes them before a person has said so.
 */
export function holdsAnswers(
  { confidence, tables }: Pick<Recognition, 'confidence' | 'tables'>,
  guesses: ReadonlyMap<string, ColumnGuess>,
): boolean {
  if (confidence >= SURE) return true;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows < FEWEST || tables.some(({ sheet }) => isBeside(sheet))) return false;
  // A repeated group of Kobo: its rows are parts of answers.
  if (guesses.has('_parent_index')) return false;
  return [...guesses.values()].some(({ column }) => ANSWERED.has(column.kind));
}
