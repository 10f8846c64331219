import type { SheetRow } from '../read/workbook.ts';
import { headingKey } from './column-marks.ts';
import type { Header } from './header.ts';

const REMARK =
  /^\s*(?:※|＊|\*\s|注\s*(?:\d+\s*)?[）)：:]|[(（]注|(?:備考|出典|資料|集計|作成|凡例|注記)\s*[：:]|以\s*上\s*$)/;
const UNIT =
  /^[(（[［]?(?:単位[：:])?(?:延べ|実)?(?:人|名|回|件|時間|分|日|円|千円|点|歳|才|枚|か所|カ所|箇所|%|％|h|min)[)）\]］]?$/;

/**
 * Why a row is no answer in any kind of table, or null: a remark (note), the units of the columns (units), or the header
 * printed again at the top of a page (repeated-header).
 */
export function noAnswer(row: SheetRow, { columns }: Header): string | null {
  const filled = row.cells.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ text: text.trim(), at }]));
  if (columns.length > 1 && filled.length === 1 && REMARK.test(filled[0]?.text ?? '')) return 'note';
  if (filled.length < 2) return null;
  if (filled.every(({ text }) => UNIT.test(text.normalize('NFKC')) && text !== '')) return 'units';
  const named = columns.filter((name) => name.trim() !== '').length;
  const repeats =
    filled.length * 2 >= named && filled.every(({ text, at }) => isNameOf(text, columns[at] ?? ''));
  return repeats ? 'repeated-header' : null;
}

/** A name, or the part of it that one of several header rows holds. */
function isNameOf(text: string, name: string): boolean {
  const key = headingKey(text);
  return headingKey(name) === key || name.split('/').some((part) => headingKey(part) === key);
}
