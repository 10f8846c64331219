import { problem, type Problem } from '@hirogeru/store/contracts';
import { columnNames, mapColumns, type MappedColumn } from '../mapping/columns.ts';
import type { Mapping } from '../mapping/schema.ts';
import type { SheetRow } from '../read/workbook.ts';
import type { AnswerTable, Recognition } from '../recognise/recognition.ts';
import { takeActivities } from './activities.ts';
import { takeAnswers, type BelongsTo } from './answers.ts';
import type { TakeContext } from './context.ts';
import { dittoResolver } from './ditto.ts';
import { fingerprinter } from './fingerprint.ts';
import { takePerson } from './roster.ts';
import { readRow, type RowReader } from './row-reader.ts';
import { startSenders, type Senders } from './senders.ts';
import type { TakenRow } from './taken.ts';
import {
  acceptRow,
  addRows,
  emptyRows,
  receiptOf,
  refuseRow,
  type Growing,
  type TakenRows,
} from './taken-rows.ts';

export type TakenFile = TakenRows & { readonly unmapped: readonly string[] };

/** Takes a file's rows, all at once or some at a time; what rows have in common is kept in between. */
export type FileTaker = {
  /** Takes the rows of a table, or a part of them in their order. */
  take(table: AnswerTable): TakenRows;
};

/**
 * Starts with a file.
 * @param seen  fingerprints of the form's rows taken before; those of the file are put to them
 */
export function startTaking(context: TakeContext, seen: Set<string>): FileTaker {
  const fingerprint = fingerprinter(context);
  const senders = startSenders();
  const resolvers = new Map<string, (row: SheetRow) => SheetRow>();
  return {
    take(table) {
      const rows = emptyRows();
      const { columns } = mapColumns(context.mapping, table.columns);
      rows.balance.rows_read += table.rows.length + table.blank.length;
      rows.balance.blank += table.blank.length;
      rows.balance.left_out += table.leftOut.length;
      const ragged = new Set(table.ragged);
      const resolve = resolvers.get(table.sheet) ?? resolverOf(context, columns);
      resolvers.set(table.sheet, resolve);
      for (const row of table.rows) {
        const reader = readRow(context, table.sheet, resolve(row));
        if (ragged.has(row.number)) {
          const params = { cells: row.cells.length, expected: table.columns.length };
          refuseRow(rows, reader, problem('E_RAGGED_ROW', reader.at(), params));
        } else
          takeNew(rows, reader, { table, columns, row, senders }, fingerprint(table, columns, row), seen);
      }
      return rows;
    },
  };
}

/**
 * Takes all rows of a part of a file. Pure: what is already there is given by `seen`.
 * @param seen  fingerprints of the form's rows taken before; not changed
 */
export function takeFile(
  part: Pick<Recognition, 'tables'>,
  context: TakeContext,
  seen: ReadonlySet<string>,
): TakenFile {
  const taker = startTaking(context, new Set(seen));
  const all = emptyRows();
  for (const table of part.tables) addRows(all, taker.take(table));
  return { ...all, unmapped: unmappedColumns(part, context.mapping) };
}

/** Columns of the part's tables that the mapping does not name. */
export function unmappedColumns(
  { tables }: Pick<Recognition, 'tables'>,
  mapping: Mapping,
): readonly string[] {
  return [...new Set(tables.flatMap(({ columns }) => mapColumns(mapping, columns).unmapped))];
}

function resolverOf({ mapping }: TakeContext, columns: readonly MappedColumn[]): (row: SheetRow) => SheetRow {
  return mapping.takes === 'activities' ? dittoResolver(columns) : (row) => row;
}

/** A row with what is known of it by its table and by the rows before it. */
type Given = {
  readonly table: AnswerTable;
  readonly columns: readonly MappedColumn[];
  readonly row: SheetRow;
  readonly senders: Senders;
};

function takeNew(rows: Growing, reader: RowReader, given: Given, print: string, seen: Set<string>): void {
  if (seen.has(print)) {
    rows.balance.duplicate += 1;
    rows.duplicates.push(reader.at());
    rows.receipts.push(receiptOf(reader, print, false));
    return;
  }
  const { belonging, path } = reader.context;
  const { table, columns, row } = given;
  const sheet = sheetOf(reader, table, row);
  if (sheet !== null && sheet !== 'itself' && 'code' in sheet) return refuseRow(rows, reader, sheet);
  const result = takeRow(reader, given, sheet);
  if ('code' in result) return refuseRow(rows, reader, result);
  if (Object.values(result).every((each) => each.length === 0)) {
    rows.balance.blank += 1;
    return;
  }
  // An error of a formula is told wherever it stands: the sheet is not what its maker thinks.
  for (const column of columns) reader.cell(column);
  seen.add(print);
  rows.receipts.push(receiptOf(reader, print, true));
  acceptRow(rows, reader, result);
  const [taken] = result.submissions ?? [];
  if (taken && sheet !== null) belonging?.note({ path, table }, row, sheet === 'itself' ? taken : sheet);
}

/**
 * To which answer sheet a row belongs: a row of a repeated group to the one that it names, an answer sheet of a form that
 * may have such groups to itself.
 * @returns the problem for which the row is refused: there is no such sheet
 */
function sheetOf({ context, at }: RowReader, table: AnswerTable, row: SheetRow): BelongsTo | Problem {
  if (!table.keys) return null;
  const [first] = table.keys.parent;
  if (!first || !context.belonging) return 'itself';
  const sheet = context.belonging.sheetOf({ path: context.path, table }, row);
  if (sheet) return sheet;
  const column = columnNames(table.columns)[first.column];
  return problem('E_PARENT_MISSING', { ...at(), ...(column === undefined ? {} : { column }) }, {});
}

function takeRow(
  reader: RowReader,
  { table, columns, row, senders }: Given,
  sheet: BelongsTo,
): TakenRow | Problem {
  switch (reader.context.mapping.takes) {
    case 'roster':
      return takePerson(reader, columns);
    case 'activities':
      return takeActivities(reader, columns);
    case 'answers':
      return takeAnswers(reader, columns, sheet);
    case 'chat': {
      const message = takeAnswers(reader, columns, sheet);
      return 'code' in message ? message : senders.joined(table, columns, row, message);
    }
  }
}
