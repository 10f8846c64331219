import type { Sheet, SheetRow } from '../read/workbook.ts';
import { answerTable } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import type { Header } from './header.ts';
import type { ToldChoice } from './recognition.ts';
import { rowsFrom } from './rows-from.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  'StartDate',
  'EndDate',
  'Status',
  'IPAddress',
  'Progress',
  'Finished',
  'RecordedDate',
  'ResponseId',
].map((name) => [name]);
// Words, or the numbers that stand for them when answers are exported as numbers.
const PREVIEW = /preview|プレビュー|vorschau|aperçu|test|テスト|^(?:1|2|17)$/i;
const SPAM = /spam|スパム|^(?:8|9|12)$/i;
const UNFINISHED = /^(?:false|0|いいえ|no|falsch|偽|未完了|未終了)$/i;

const textsOf = (row: SheetRow | undefined): string[] => (row?.cells ?? []).map(({ text }) => text.trim());

/** Qualtrics: a row of codes, a row of question texts and, mostly, a row of ImportId; then answers and previews. */
export const qualtrics: Recogniser = {
  kind: 'qualtrics',
  look(workbook) {
    const at = rowsFrom(workbook, (row) => isCodeRow(textsOf(row)));
    if (!at) return null;
    const {
      sheet,
      rows: [codes, labels, imports],
    } = at;
    const hasImports = textsOf(imports).filter((text) => text.startsWith('{"ImportId"')).length >= 2;
    const hasLabels = labels !== undefined && !looksLikeDate(textsOf(labels)[0] ?? '');
    const rows = [codes, ...(hasLabels ? [labels] : []), ...(hasImports && imports ? [imports] : [])];
    const header: Header = {
      rows: rows.map(({ number }) => number),
      columns: namesOf(textsOf(codes), hasLabels ? textsOf(labels) : []),
      above: [],
    };
    const choices = hasImports ? textsOf(imports).map(toldChoice) : [];
    return answersOf(workbook, [{ ...tableOf(sheet, header, textsOf(codes)), choices }], {
      confidence: hasImports ? 0.99 : 0.97,
      why: hasImports
        ? '見出しが3段で、3段目に ImportId があります'
        : 'StartDate・ResponseId などの列が並びます',
      facts: countUnfinished(sheet, header, textsOf(codes)),
    });
  },
};

const isCodeRow = (texts: readonly string[]): boolean =>
  countHeadings(texts, FIXED) >= 4 && countHeadings(texts, [['ResponseId'], ['StartDate']]) >= 1;

/** `QID5_3` is the third choice of question 5 (or a row of a grid), `QID5_3_TEXT` the words beside it. */
function toldChoice(cell: string): ToldChoice | null {
  const read = (name: string): string => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(cell)?.[1] ?? '';
  const [importId, choiceId] = [read('ImportId'), read('choiceId')];
  const [, question, code] = /^((?:\d+_)?QID\d+)[_#](\w+)$/.exec(importId) ?? [];
  if (choiceId !== '') return { question: importId, code: choiceId, wording: null, label: null };
  return question !== undefined && code !== undefined && code !== 'TEXT'
    ? { question, code, wording: null, label: null }
    : null;
}

/** The question's text names a column; its code where the text is empty or names two columns. */
function namesOf(codes: readonly string[], labels: readonly string[]): string[] {
  return codes.map((code, column) => {
    const label = (labels[column] ?? '').replace(/\s+/g, ' ');
    return label !== '' && labels.filter((each) => each === labels[column]).length === 1 ? label : code;
  });
}

function tableOf(sheet: Sheet, header: Header, codes: readonly string[]): ReturnType<typeof answerTable> {
  const status = placeOf(codes, ['Status']);
  return answerTable(sheet, header, ({ cells }) => {
    const text = (cells[status]?.text ?? '').trim();
    if (SPAM.test(text)) return 'spam';
    return PREVIEW.test(text) ? 'preview' : null;
  });
}

function countUnfinished(sheet: Sheet, header: Header, codes: readonly string[]): Record<string, number> {
  const finished = placeOf(codes, ['Finished']);
  const { rows } = answerTable(sheet, header);
  const unfinished = rows.filter(({ cells }) => UNFINISHED.test((cells[finished]?.text ?? '').trim())).length;
  const { leftOut } = tableOf(sheet, header, codes);
  const count = (kind: string): number => leftOut.filter(({ why }) => why === kind).length;
  return { preview_rows: count('preview'), spam_rows: count('spam'), unfinished_rows: unfinished };
}

const looksLikeDate = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text);
