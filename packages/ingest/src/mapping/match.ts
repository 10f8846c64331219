import { posix } from 'node:path';
import { problem, Refused } from '@hirogeru/store/contracts';
import type { AnswerTable, Recognition } from '../recognise/recognition.ts';
import { hasColumns, mapColumns } from './columns.ts';
import type { Mapping } from './schema.ts';
import { shapedBy } from './shape.ts';

/**
 * Finds the one mapping of a file, by the recognised kind, the path below inbox/ and the columns that must be
 * there in a sheet of its shape.
 * @throws Refused E_NO_MAPPING, E_AMBIGUOUS_MAPPING, or E_COLUMN_MISSING when the mapping names a column that a sheet lacks
 */
export function matchMapping(recognition: Recognition, path: string, mappings: readonly Mapping[]): Mapping {
  const found = mappings.filter(
    (mapping) =>
      (mapping.match.kind === undefined || mapping.match.kind === recognition.kind) &&
      (mapping.match.file === undefined || isAt(path, mapping.match.file)) &&
      tablesFor(mapping, recognition).some(({ columns }) => hasColumns(columns, mapping.match.columns)),
  );
  const [mapping] = found;
  if (!mapping) {
    throw new Refused(
      problem('E_NO_MAPPING', { file: path }, { columns: recognition.tables[0]?.columns.length ?? 0 }),
    );
  }
  if (found.length > 1) {
    const names = found.map(({ form }) => form).toSorted();
    throw new Refused(problem('E_AMBIGUOUS_MAPPING', { file: path }, { mappings: names }));
  }
  for (const table of tablesFor(mapping, recognition)) {
    const [column] = mapColumns(mapping, table.columns).missing;
    if (column === undefined) continue;
    const at = table.sheet === '' ? { file: path } : { file: path, sheet: table.sheet };
    const of = Object.keys(mapping.columns).length;
    throw new Refused(problem('E_COLUMN_MISSING', at, { column, of }));
  }
  return mapping;
}

/** A sheet with a heading and nothing below it asks for nothing, unless there is no other. */
function tablesFor(mapping: Mapping, recognition: Recognition): readonly AnswerTable[] {
  const { tables } = shapedBy(mapping, recognition);
  const filled = tables.filter((table) => table.rows.length > 0);
  return filled.length > 0 ? filled : tables;
}

const isAt = (path: string, pattern: string): boolean =>
  posix.matchesGlob(path.normalize('NFC'), pattern.normalize('NFC'));
