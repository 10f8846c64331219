import { readFileSync } from 'node:fs';
import { readFile, recognise, type Recognition, type SheetCell, type Workbook } from '@hirogeru/ingest';
import { Refused } from '@hirogeru/store/contracts';

/** What became of a file: read and recognised, read only, or refused with a code. */
export type Opened = {
  readonly path: string;
  readonly workbook: Workbook | null;
  readonly recognition: Recognition | null;
  /** Why it was not read, or read but not recognised. */
  readonly code: string | null;
};

/** Opens a file as the product does. Anything but a refusal is thrown on: it is a fault of the product. */
export function openFile(path: string): Opened {
  const bytes = readFileSync(path);
  let workbook: Workbook | null = null;
  try {
    workbook = readFile(bytes, path);
    return { path, workbook, recognition: recognise(workbook, path), code: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { path, workbook, recognition: null, code: error.problem.code };
  }
}

// Left out by the product, but sent by somebody: counted as answers by the expectations.
const SENT = new Set(['preview', 'private', 'reaction', 'system', 'file', 'spam']);

/** Answers as sent, before previews, private messages and reactions are left out. */
export const sentAnswers = ({ tables }: Recognition): number =>
  tables.reduce(
    (sum, { rows, leftOut }) => sum + rows.length + leftOut.filter(({ why }) => SENT.has(why)).length,
    0,
  );

/** The cells of a column over all tables of answers. */
export const columnCells = ({ tables }: Recognition, column: number): readonly SheetCell[] =>
  tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[column] ?? { text: '' }));

/** The cells of every column of the first table. */
export const columnsOfCells = (recognition: Recognition): readonly (readonly SheetCell[])[] =>
  (recognition.tables[0]?.columns ?? []).map((_, column) => columnCells(recognition, column));

/** Every text of a table: names of columns and cells of answers. */
export const allTexts = ({ tables }: Recognition): readonly string[] =>
  tables.flatMap(({ columns, rows }) => [
    ...columns,
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ]);
