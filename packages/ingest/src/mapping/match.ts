import { posix } from 'node:path';
import { problem, Refused } from '@hirogeru/store/contracts';
import type { Recognition } from '../recognise/recognition.ts';
import { hasColumns, mapColumns } from './columns.ts';
import type { Mapping } from './schema.ts';

/**
 * Finds the one mapping of a file, by the recognised kind, the path below inbox/ and the columns that must be there.
 * @throws Refused E_NO_MAPPING, E_AMBIGUOUS_MAPPING, or E_COLUMN_MISSING when the mapping names a column that a sheet lacks
 */
export function matchMapping(recognition: Recognition, path: string, mappings: readonly Mapping[]): Mapping {
  // A sheet with a heading and nothing below it asks for nothing, unless there is no other.
  const filled = recognition.tables.filter((table) => table.rows.length > 0);
  const tables = filled.length > 0 ? filled : recognition.tables;
  const found = mappings.filter(
    ({ match }) =>
      (match.kind === undefined || match.kind === recognition.kind) &&
      (match.file === undefined || posix.matchesGlob(path.normalize('NFC'), match.file.normalize('NFC'))) &&
      tables.every((table) => hasColumns(table.columns, match.columns)),
  );
  const [mapping] = found;
  if (!mapping) {
    throw new Refused(problem('E_NO_MAPPING', { file: path }, { columns: tables[0]?.columns.length ?? 0 }));
  }
  if (found.length > 1) {
    const names = found.map(({ form }) => form).toSorted();
    throw new Refused(problem('E_AMBIGUOUS_MAPPING', { file: path }, { mappings: names }));
  }
  for (const table of tables) {
    const [column] = mapColumns(mapping, table.columns).missing;
    if (column === undefined) continue;
    const at = table.sheet === '' ? { file: path } : { file: path, sheet: table.sheet };
    const of = Object.keys(mapping.columns).length;
    throw new Refused(problem('E_COLUMN_MISSING', at, { column, of }));
  }
  return mapping;
}
