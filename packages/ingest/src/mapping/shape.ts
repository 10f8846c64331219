import { labelKey } from '../normalise/text.ts';
import type { AnswerTable } from '../recognise/recognition.ts';
import { columnNames, mapColumns } from './columns.ts';
import type { Mapping } from './schema.ts';

/**
 * Whether a table is what a mapping is about: it has at least half of its columns. One that has most columns but not all is
 * no other shape, it is a mistake to be told.
 */
export function isAbout(mapping: Mapping, columns: readonly string[]): boolean {
  const asked = Object.values(mapping.columns).filter(({ kind }) => kind !== 'ignore' && kind !== 'personal');
  return mapColumns(mapping, columns).missing.length * 2 <= asked.length;
}

/** The tables of the shape that most rows have. */
export function mainShape(tables: readonly AnswerTable[]): readonly AnswerTable[] {
  const [main] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!main) return tables;
  const wanted = namesOf(main);
  return tables.filter((table) => {
    const names = namesOf(table);
    return [...wanted].filter((name) => names.has(name)).length * 2 >= wanted.size;
  });
}

/** Tables with the same columns together, in whatever order; a mapping is proposed for each of these shapes. */
export function shapesOf(tables: readonly AnswerTable[]): readonly (readonly AnswerTable[])[] {
  return [...Map.groupBy(tables, (table) => JSON.stringify([...namesOf(table)].toSorted())).values()];
}

const namesOf = ({ columns }: AnswerTable): ReadonlySet<string> =>
  new Set(columnNames(columns).map((name) => labelKey(name)));
