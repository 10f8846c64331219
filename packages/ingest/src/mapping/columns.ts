import { labelKey } from '../normalise/text.ts';
import type { ColumnMapping, Mapping } from './schema.ts';

/** A column of a file together with what the mapping says about it. */
export type MappedColumn<M extends ColumnMapping = ColumnMapping> = {
  /** 0-based place in the file's rows. */
  readonly index: number;
  readonly name: string;
  /** The heading under which the mapping has it, where the file may have an earlier wording. */
  readonly entry: string;
  /** Question id inside the form: as the mapping names it, or q1, q2 … by the mapping's order. */
  readonly question: string;
  readonly mapping: M;
};
/** A column of one of some kinds. */
export type ColumnOf<K extends ColumnMapping['kind']> = MappedColumn<Extract<ColumnMapping, { kind: K }>>;
export type MappedColumns = {
  readonly columns: readonly MappedColumn[];
  /** Columns of the file that the mapping does not name: not taken, and said so. */
  readonly unmapped: readonly string[];
  /** Places (from 1) of the mapping's columns that the file does not have. */
  readonly missing: readonly number[];
};

/** Names that tell columns apart: a second 「理由」 is 「理由 (2)」, a nameless column 「(3列目)」. */
export function columnNames(columns: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map((column, index) => {
    const name = column.trim() === '' ? `(${index + 1}列目)` : column;
    const count = (seen.get(labelKey(name)) ?? 0) + 1;
    seen.set(labelKey(name), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Whether a file has all the columns that a mapping asks for, whatever their width and spaces, in any known wording. */
export function hasColumns(mapping: Mapping, columns: readonly string[]): boolean {
  const names = new Set(columnNames(columns).map((name) => labelKey(name)));
  const known = new Map(
    Object.entries(mapping.columns).map(([name, column]) => [labelKey(name), column] as const),
  );
  return mapping.match.columns.every((wanted) => {
    const aliases = known.get(labelKey(wanted))?.aliases ?? [];
    return [wanted, ...aliases.map(({ wording }) => wording)].some((name) => names.has(labelKey(name)));
  });
}

/** Brings the mapping's columns and the file's columns together. */
export function mapColumns(mapping: Mapping, fileColumns: readonly string[]): MappedColumns {
  const names = columnNames(fileColumns);
  const byKey = new Map(names.map((name, index) => [labelKey(name), index] as const));
  const columns: MappedColumn[] = [];
  const missing: number[] = [];
  Object.entries(mapping.columns).forEach(([name, column], position) => {
    const wordings = [name, ...(column.aliases ?? []).map(({ wording }) => wording)].map((each) =>
      labelKey(each),
    );
    const key = wordings.find((each) => byKey.has(each)) ?? '';
    const index = byKey.get(key);
    byKey.delete(key);
    const question = ('question' in column ? column.question : undefined) ?? `q${position + 1}`;
    if (index !== undefined) {
      columns.push({ index, name: names[index] ?? name, entry: name, question, mapping: column });
    }
    // What would not be taken anyway is not missed.
    else if (!column.optional && column.kind !== 'ignore' && column.kind !== 'personal')
      missing.push(position + 1);
  });
  return { columns, unmapped: [...byKey.values()].map((index) => names[index] ?? ''), missing };
}

/** The columns of one kind. */
export function columnsOf<K extends ColumnMapping['kind']>(
  columns: readonly MappedColumn[],
  kind: K,
): readonly ColumnOf<K>[] {
  return columns.filter((column): column is ColumnOf<K> => column.mapping.kind === kind);
}
