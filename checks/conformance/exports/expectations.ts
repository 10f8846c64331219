import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normaliseDate, type Recognition, type Workbook } from '@hirogeru/ingest';
import { allTexts, columnsOfCells, openFile, sentAnswers } from './opened.ts';

/** A file that was read and recognised, with what is expected of it. */
export type Open = { readonly path: string; readonly workbook: Workbook; readonly recognition: Recognition };
/** Says in words what differs, or null. Never quotes a cell. */
type Expectation = (open: Open, expected: unknown) => string | null;

const differs = (what: string, found: unknown, expected: unknown): string | null =>
  JSON.stringify(found) === JSON.stringify(expected)
    ? null
    : `${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;

const count =
  (what: string, of: (open: Open) => number): Expectation =>
  (open, expected) =>
    differs(what, of(open), expected);
const fact = (name: string): Expectation => count(name, ({ recognition }) => recognition.facts[name] ?? -1);
const ignored: Expectation = () => null;

const leftOut = ({ tables }: Recognition, ...reasons: readonly string[]): number =>
  tables.flatMap((table) => table.leftOut).filter(({ why }) => reasons.includes(why)).length;

/** Whether one column holds exactly these texts, each seen through `as`. */
function someColumn(recognition: Recognition, expected: unknown, as: (text: string) => unknown): boolean {
  const wanted = JSON.stringify(expected);
  return columnsOfCells(recognition).some(
    (cells) => JSON.stringify(cells.map(({ text }) => as(text))) === wanted,
  );
}

const isoDay = (text: string): string | null => {
  const found = normaliseDate(text);
  return found && 'date' in found ? found.date : null;
};

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

/** Every key that an entry of expected.json can have. */
export const EXPECTATIONS: ReadonlyMap<string, Expectation> = new Map<string, Expectation>([
  ['file', ignored],
  ['trap', ignored],
  ['note', ignored],
  ['alt', ignored],
  ['reason', ignored],
  [
    'outcome',
    ({ recognition }, expected) =>
      differs('outcome', recognition.outcome === 'answers' ? 'open' : 'definition', expected),
  ],
  ['answers', count('answers', ({ recognition }) => sentAnswers(recognition))],
  [
    'columns',
    ({ recognition }, expected) =>
      expected === null || recognition.tables.every(({ columns }) => columns.length === expected)
        ? null
        : differs(
            'columns',
            recognition.tables.map(({ columns }) => columns.length),
            expected,
          ),
  ],
  ['encoding', ({ workbook }, expected) => differs('encoding', workbook.encoding, expected)],
  [
    'delimiter',
    ({ workbook }, expected) =>
      differs('delimiter', workbook.delimiter, String(expected).replaceAll(String.raw`\t`, '\t')),
  ],
  [
    'header_rows',
    ({ recognition }, expected) => {
      const rows = recognition.tables[0]?.headerRows ?? [];
      return differs('header_rows', typeof expected === 'number' ? rows.length : rows, expected);
    },
  ],
  [
    'column_names',
    ({ recognition }, expected) =>
      JSON.stringify(recognition.tables[0]?.columns) === JSON.stringify(expected)
        ? null
        : 'column_names differ',
  ],
  [
    'must_contain',
    ({ recognition }, expected) => {
      const texts = allTexts(recognition);
      const missing = (expected as string[]).filter((wanted) => !texts.some((text) => text.includes(wanted)));
      return missing.length === 0 ? null : `must_contain: ${missing.length} not found`;
    },
  ],
  [
    'must_not_contain',
    ({ recognition }, expected) => {
      const texts = allTexts(recognition);
      const there = (expected as string[]).filter((unwanted) =>
        texts.some((text) => text.includes(unwanted)),
      );
      return there.length === 0 ? null : `must_not_contain: ${there.length} found`;
    },
  ],
  [
    'iso_dates',
    ({ recognition }, expected) => (someColumn(recognition, expected, isoDay) ? null : 'iso_dates differ'),
  ],
  [
    'first_date',
    ({ recognition }, expected) => {
      const dates = recognition.tables[0]?.rows[0]?.cells.flatMap(({ date }) =>
        date === undefined ? [] : [date.slice(0, 10)],
      );
      return differs('first_date', dates?.[0], expected);
    },
  ],
  [
    'physical_lines',
    count('physical_lines', ({ workbook }) => (workbook.text ?? '').match(/\n/g)?.length ?? 0),
  ],
  [
    'cells',
    ({ recognition }, expected) =>
      someColumn(recognition, expected, (text) => text) ? null : 'cells differ',
  ],
  [
    'nfkc',
    ({ recognition }, expected) =>
      someColumn(recognition, expected, (text) => text.normalize('NFKC')) ? null : 'nfkc differ',
  ],
  [
    'control_cells',
    count(
      'control_cells',
      ({ recognition }) =>
        columnsOfCells(recognition)
          .flat()
          .filter(({ text }) => CONTROL.test(text)).length,
    ),
  ],
  [
    'error_cells',
    count(
      'error_cells',
      ({ recognition }) =>
        columnsOfCells(recognition)
          .flat()
          .filter(({ error }) => error).length,
    ),
  ],
  [
    'same_text_as',
    ({ path, recognition }, expected) => {
      const other = openFile(join(dirname(path), String(expected))).recognition;
      return other && JSON.stringify(allTexts(other)) === JSON.stringify(allTexts(recognition))
        ? null
        : 'same_text_as: texts differ';
    },
  ],
  [
    'companion',
    ({ path }, expected) => {
      const other = join(dirname(path), String(expected));
      return existsSync(other) && openFile(other).recognition?.outcome === 'definition'
        ? null
        : 'companion is no definition';
    },
  ],
  [
    'distinct_answers',
    count('distinct_answers', ({ recognition }) => {
      const rows = recognition.tables.flatMap((table) => table.rows);
      return new Set(rows.map(({ cells }) => JSON.stringify(cells.map(({ text }) => text)))).size;
    }),
  ],
  [
    'hidden',
    ({ recognition }, expected) =>
      differs('hidden sheets', recognition.hiddenSheets.length, (expected as string[]).length) ??
      (JSON.stringify(recognition.hiddenSheets) === JSON.stringify(expected) ? null : 'hidden: names differ'),
  ],
  [
    'ragged_rows',
    count('ragged_rows', ({ recognition }) => recognition.tables.flatMap(({ ragged }) => ragged).length),
  ],
  [
    'blank_rows',
    count('blank_rows', ({ recognition }) => recognition.tables.flatMap(({ blank }) => blank).length),
  ],
  [
    'opinions',
    count('opinions', ({ recognition }) =>
      recognition.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    ),
  ],
  ['sheets', count('sheets', ({ recognition }) => recognition.tables.length)],
  ['subtotal_rows', count('subtotal_rows', ({ recognition }) => leftOut(recognition, 'subtotal', 'total'))],
  ['preview_rows', count('preview_rows', ({ recognition }) => leftOut(recognition, 'preview'))],
  [
    'participants',
    count('participants', ({ recognition }) => {
      const at = recognition.tables[0]?.columns.findIndex((name) => /参加者|人数|延べ/.test(name)) ?? -1;
      return (columnsOfCells(recognition)[at] ?? []).reduce(
        (sum, cell) => sum + (cell.number ?? Number(cell.text)),
        0,
      );
    }),
  ],
  ...[
    'speakers',
    'messages_total',
    'direct',
    'reactions',
    'hidden_answers',
    'unfinished_rows',
    'complete',
    'questions',
    'choices',
    'answer_labels',
    'subquestions',
  ].map((name): [string, Expectation] => [name, fact(name)]),
]);
