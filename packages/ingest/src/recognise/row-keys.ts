import { placeOf } from './column-marks.ts';

/** How rows of Kobo and ODK are known: by the number in the project, the uuid, ODK's KEY, or the place in their table. */
export type KeyKind = 'id' | 'uuid' | 'key' | 'index';
/** A column with keys, by its place. */
export type KeyColumn = { readonly kind: KeyKind; readonly column: number };

/** The columns by which rows of other tables name the rows of a table, and those by which its own name theirs. */
export type RowKeys = {
  readonly own: readonly KeyColumn[];
  /** Of the answer sheet to which a row of a repeated group belongs, the surest first; none on an answer sheet. */
  readonly parent: readonly KeyColumn[];
  /** Place of the column that names the table to which `index` refers; -1 where there is none. */
  readonly parentTable: number;
};

const OWN: readonly (readonly [KeyKind, readonly string[]])[] = [
  ['id', ['_id']],
  ['uuid', ['_uuid', 'meta/instanceID', 'meta-instanceID', 'instanceID']],
  ['key', ['KEY']],
  ['index', ['_index']],
];
const PARENT: readonly (readonly [KeyKind, readonly string[]])[] = [
  ['id', ['_submission__id']],
  ['uuid', ['_submission__uuid']],
  ['key', ['PARENT_KEY']],
  ['index', ['_parent_index']],
];

/** The columns of keys that a table of Kobo or ODK has. */
export function rowKeys(columns: readonly string[]): RowKeys {
  const found = (wanted: typeof OWN): KeyColumn[] =>
    wanted
      .map(([kind, names]) => ({ kind, column: placeOf(columns, names) }))
      .filter(({ column }) => column >= 0);
  return { own: found(OWN), parent: found(PARENT), parentTable: placeOf(columns, ['_parent_table_name']) };
}
