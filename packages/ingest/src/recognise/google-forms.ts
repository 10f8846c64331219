import { visibleTables } from './answer-table.ts';
import { headingKey } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const STAMP =
  /^(?:\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}) (?:(?:午前|午後) ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:[AP]M|午前|午後))?(?: (?:GMT|UTC)[+-][\d:]+)?$/i;

/** Google Forms: the first column is the time stamp, in the form that Google writes. */
export const googleForms: Recogniser = {
  kind: 'google-forms',
  look(workbook) {
    const tables = visibleTables(workbook).map(({ table }) => table);
    const [first] = tables;
    if (!first || !['タイムスタンプ', 'timestamp'].includes(headingKey(first.columns[0] ?? ''))) return null;
    const stamps = first.rows.map(({ cells }) => cells[0]);
    const stamped = stamps.filter((cell) => cell?.date !== undefined || STAMP.test(cell?.text ?? '')).length;
    if (stamped < stamps.length * 0.8) return null;
    return answersOf(workbook, tables, {
      confidence: stamps.length === 0 ? 0.9 : 0.96,
      why: '先頭の列が「タイムスタンプ」で、Google フォームの書き方です',
    });
  },
};
