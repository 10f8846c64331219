import { problem, Refused } from '@hirogeru/store/contracts';
import type { AnswerTable, Recognition } from '../recognise/recognition.ts';
import { hasColumns, mapColumns } from './columns.ts';
import { countChanges, nearestMapping } from './nearest-mapping.ts';
import { isAt } from './round-of-file.ts';
import type { Mapping } from './schema.ts';
import { shapedBy } from './shape.ts';

/**
 * Finds the one mapping of a file, by the recognised kind, the path below inbox/ and the columns that must be
 * there in a sheet of its shape.
 * @throws Refused E_NO_MAPPING, E_AMBIGUOUS_MAPPING, E_FORMS_BY_SHEET where each fits sheets of its own,
 * E_FORM_CHANGED where its questions were reworded, or E_COLUMN_MISSING when the mapping names a column that a sheet lacks
 */
export function matchMapping(recognition: Recognition, path: string, mappings: readonly Mapping[]): Mapping {
  const found = mappings.filter(
    (mapping) =>
      (mapping.match.kind === undefined || mapping.match.kind === recognition.kind) &&
      (mapping.match.file === undefined || isAt(path, mapping.match.file)) &&
      tablesFor(mapping, recognition).some(({ columns }) => hasColumns(mapping, columns)),
  );
  const [mapping] = found;
  if (!mapping) {
    refuseChanged(recognition, path, mappings);
    throw new Refused(
      problem('E_NO_MAPPING', { file: path }, { columns: recognition.tables[0]?.columns.length ?? 0 }),
    );
  }
  if (found.length > 1) {
    const names = found.map(({ form }) => form).toSorted();
    const apart = sheetsApart(recognition, found);
    if (apart)
      throw new Refused(problem('E_FORMS_BY_SHEET', { file: path }, { mappings: names, sheets: apart }));
    throw new Refused(problem('E_AMBIGUOUS_MAPPING', { file: path }, { mappings: names }));
  }
  for (const table of tablesFor(mapping, recognition)) {
    const [column] = mapColumns(mapping, table.columns).missing;
    if (column === undefined) continue;
    refuseChanged(recognition, path, [mapping]);
    const at = table.sheet === '' ? { file: path } : { file: path, sheet: table.sheet };
    const of = Object.keys(mapping.columns).length;
    throw new Refused(problem('E_COLUMN_MISSING', at, { column, of }));
  }
  return mapping;
}

/**
 * A form whose questions were reworded is not taken on a guess: a person says which question is which.
 * @throws Refused E_FORM_CHANGED
 */
function refuseChanged(recognition: Recognition, path: string, mappings: readonly Mapping[]): void {
  const nearest = nearestMapping(recognition, mappings);
  const changed = nearest && countChanges(nearest.changes);
  if (!nearest || !changed || changed.reworded === 0) return;
  throw new Refused(problem('E_FORM_CHANGED', { file: path }, { form: nearest.mapping.form, ...changed }));
}

/** Sheets that mappings fit, counted from 1 among those with a table; null where two of them fit the same sheet. */
function sheetsApart(recognition: Recognition, mappings: readonly Mapping[]): readonly number[] | null {
  const fitted = mappings.flatMap((mapping) =>
    tablesFor(mapping, recognition).filter(({ columns }) => hasColumns(mapping, columns)),
  );
  const places = fitted.map((table) => recognition.tables.indexOf(table) + 1);
  return new Set(places).size === places.length ? places.toSorted((a, b) => a - b) : null;
}

/** A sheet with a heading and nothing below it asks for nothing, unless there is no other. */
function tablesFor(mapping: Mapping, recognition: Recognition): readonly AnswerTable[] {
  const { tables } = shapedBy(mapping, recognition);
  const filled = tables.filter((table) => table.rows.length > 0);
  return filled.length > 0 ? filled : tables;
}
