import type { AnswerTable } from '../recognise/recognition.ts';
import { columnsOf, mapColumns, type MappedColumn } from '../mapping/columns.ts';
import { routesOf } from '../mapping/routes.ts';
import type { Mapping } from '../mapping/schema.ts';
import { CLOSED_KINDS } from '../take/closed-answer.ts';
import { keptUsesOf } from '../take/consent.ts';

/** A table whose rows the engine can take: each column is read by itself, and each row by its columns. */
export type SurveyColumns = {
  readonly table: AnswerTable & { readonly more: NonNullable<AnswerTable['more']> };
  readonly columns: readonly MappedColumn[];
  /** Columns of which each different cell is read once. */
  readonly read: readonly MappedColumn[];
  /** Whether a question was put follows from other cells of the row: every row is taken by itself. */
  readonly routed: boolean;
};

const READ: readonly string[] = [
  ...CLOSED_KINDS,
  'occasion',
  'round',
  'standpoint',
  'consent',
  'answered_on',
];
const ONCE = ['occasion', 'round', 'standpoint', 'answered_on'] as const;

/** @returns null for a table that has to be taken row by row */
export function surveyColumns(mapping: Mapping, tables: readonly AnswerTable[]): SurveyColumns | null {
  const [table] = tables;
  if (!table?.more || tables.length !== 1 || mapping.takes !== 'answers') return null;
  // To which sheet a row of a repeated group belongs, only the run knows.
  if (table.keys && table.keys.parent.length > 0) return null;
  const { columns } = mapColumns(mapping, table.columns);
  if (ONCE.some((kind) => columnsOf(columns, kind).length > 1)) return null;
  // Consents that are weighed against each other are read by the row.
  const uses = columnsOf(columns, 'consent').map((column) => keptUsesOf(column));
  if (uses.some((own) => own.length > 1 || own[0] === 'link')) return null;
  if (new Set(uses.flat()).size < uses.length) return null;
  const read = columns.filter((column) => READ.includes(column.mapping.kind));
  const routed = routesOf(mapping).size > 0;
  return { table: { ...table, more: table.more }, columns, read, routed };
}
