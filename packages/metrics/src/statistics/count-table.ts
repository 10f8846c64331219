/** Counts of people by two questions: rows of equal length, whole numbers ≥ 0. */
export type CountTable = readonly (readonly number[])[];

export type Margins = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
};

/**
 * Sums of a table of counts.
 * @throws RangeError when rows differ in length or a cell is not a whole number ≥ 0
 */
export function marginsOf(table: CountTable): Margins {
  const width = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== width)) throw new RangeError('rows of a table are equally long');
  if (table.flat().some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('a count is a whole number of at least 0');
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const rows = table.map(sum);
  return {
    rows,
    columns: Array.from({ length: width }, (_, column) => sum(table.map((row) => row[column] as number))),
    total: sum(rows),
  };
}
