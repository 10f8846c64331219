import { visibleTables } from './answer-table.ts';
import { placeOf } from './column-marks.ts';
import type { AnswerTable } from './recognition.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const STAMP =
  /^(?:\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}) (?:(?:午前|午後) ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:[AP]M|午前|午後))?(?: (?:GMT|UTC)[+-][\d:]+)?$/i;

// Other programs write a time stamp first as well: their other columns are measurements or words of a log.
const LOG =
  /^(?:level|severity|message|logger|thread|pid|event|host|status ?code|source|value|ログ|レベル|メッセージ)$/i;
const MEASURED = /^-?\d+\.\d+$/;

/** Google Forms: the time stamp stands first, in the form that Google writes. */
export const googleForms: Recogniser = {
  kind: 'google-forms',
  look(workbook) {
    const tables = visibleTables(workbook)
      .map(({ table }) => table)
      .filter(isStamped);
    if (tables.length === 0) return null;
    const answered = tables.some(({ rows }) => rows.length > 0);
    return answersOf(workbook, tables, {
      confidence: tables.some(isLog) ? 0.6 : answered ? 0.96 : 0.9,
      why: '先頭の列が「タイムスタンプ」で、Google フォームの書き方です',
    });
  },
};

function isStamped({ columns, rows }: AnswerTable): boolean {
  const at = stampColumn(columns);
  if (at < 0) return false;
  const stamps = rows.map(({ cells }) => cells[at]);
  const stamped = stamps.filter((cell) => cell?.date !== undefined || STAMP.test(cell?.text ?? '')).length;
  return stamped >= stamps.length * 0.8;
}

/** The first column, or one of the first: offices put a column to tick off in front. */
const stampColumn = (columns: readonly string[]): number =>
  placeOf(columns.slice(0, 3), ['タイムスタンプ', 'timestamp']);

function isLog({ columns, rows }: AnswerTable): boolean {
  const others = columns.length - 1;
  if (columns.some((name) => LOG.test(name.trim()))) return true;
  const measured = columns.filter((_, at) => rows.some(({ cells }) => MEASURED.test(cells[at]?.text ?? '')));
  return others > 0 && measured.length * 2 >= others;
}
