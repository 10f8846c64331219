import { labelKey } from '../normalise/text.ts';
import type { AnswerTable, Recognition } from '../recognise/recognition.ts';
import { columnNames, mapColumns } from './columns.ts';
import type { Mapping } from './schema.ts';

/**
 * The recognition with the tables that a mapping is about: those with at least half of its columns. What is left out of
 * it is told by sheetsLeftOut; a sheet that has most columns but not all is no other shape, it is a mistake to be told.
 */
export function shapedBy(mapping: Mapping, recognition: Recognition): Recognition {
  const tables = recognition.tables.filter(({ columns }) => isAbout(mapping, columns));
  return tables.length === 0 ? recognition : { ...recognition, tables };
}

function isAbout(mapping: Mapping, columns: readonly string[]): boolean {
  const asked = Object.values(mapping.columns).filter(({ kind }) => kind !== 'ignore' && kind !== 'personal');
  return mapColumns(mapping, columns).missing.length * 2 <= asked.length;
}

/** The tables of the shape that most rows have; a mapping is proposed for these. */
export function mainShape(tables: readonly AnswerTable[]): readonly AnswerTable[] {
  const [main] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!main) return tables;
  const wanted = namesOf(main);
  return tables.filter((table) => {
    const names = namesOf(table);
    return [...wanted].filter((name) => names.has(name)).length * 2 >= wanted.size;
  });
}

const namesOf = ({ columns }: AnswerTable): ReadonlySet<string> =>
  new Set(columnNames(columns).map((name) => labelKey(name)));
