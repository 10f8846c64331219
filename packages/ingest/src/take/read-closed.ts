import type { ColumnOf, MappedColumn } from '../mapping/columns.ts';
import { CLOSED_KINDS, readClosed, type Reading } from './closed-answer.ts';
import { answeringColumns, saysOf } from './marked-choices.ts';
import type { RowReader } from './row-reader.ts';

type ClosedColumn = ColumnOf<(typeof CLOSED_KINDS)[number]>;
/** What a cell of a closed question says. */
export type ReadCell = { readonly column: ClosedColumn; readonly text: string; readonly reading: Reading };

/** Reads the closed columns. Where each choice has a column of its own, only those that answer give a value. */
export function readClosedColumns(row: RowReader, columns: readonly MappedColumn[]): readonly ReadCell[] {
  const all = columns.filter(isClosed).map((column): ReadCell => {
    const cell = row.cell(column);
    const reading: Reading = cell ? readClosed(column, cell) : { values: [{ missing: 'unreadable' }] };
    if (reading.refused) row.note(reading.refused.code, column, reading.refused.params);
    return { column, text: cell?.text ?? '', reading };
  });
  const silent = new Set<ReadCell>();
  for (const marks of Map.groupBy(all.filter(isMark), ({ column }) => column.question).values()) {
    const answering = answeringColumns(
      marks.map(({ column, reading }) => ({
        code: String(column.mapping.code),
        says: saysOf(reading.values),
      })),
    );
    for (const [at, mark] of marks.entries()) if (!answering[at]) silent.add(mark);
  }
  return all.map((read) => (silent.has(read) ? { ...read, reading: { ...read.reading, values: [] } } : read));
}

function isMark(read: ReadCell): read is ReadCell & { readonly column: ColumnOf<'choice_mark'> } {
  return read.column.mapping.kind === 'choice_mark';
}

function isClosed(column: MappedColumn): column is ClosedColumn {
  return CLOSED_KINDS.some((kind) => kind === column.mapping.kind);
}
