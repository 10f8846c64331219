import type { Family, FamilyCell } from './family.ts';

/** Sum over the row of sign x value = 0. */
export type Row = { readonly columns: readonly number[]; readonly signs: readonly number[] };

/**
 * A family as numbered columns and rows, in an order that does not depend on the input's. An inequality becomes an
 * equation with a gap column (wholes = parts + gap), which is never published; `cells` covers columns 0..cells.length-1,
 * the gaps follow.
 */
export type LinearSystem = {
  readonly cells: readonly FamilyCell[];
  readonly values: readonly number[];
  readonly rows: readonly Row[];
  /** How many sums stand under the cell at most: 0 for an inner cell. */
  readonly levels: readonly number[];
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers the family; it must have passed checkFamily. */
export function linearSystem(family: Family): LinearSystem {
  const cells = family.cells.toSorted((a, b) => byText(a.id, b.id));
  const column = new Map(cells.map((cell, index) => [cell.id, index]));
  const at = (id: string): number => column.get(id)!;
  const values = cells.map((cell) => cell.value);
  const sums = family.equations
    .map(({ total, parts }) => [at(total), ...parts.map(at).toSorted((a, b) => a - b)])
    .toSorted(byColumns);
  const rows: Row[] = sums.map((columns) => ({
    columns,
    signs: columns.map((_, index) => (index === 0 ? -1 : 1)),
  }));
  const gaps = (family.inequalities ?? [])
    .map(({ parts, wholes }) => [
      ...wholes.map((id) => ({ column: at(id), sign: -1 })),
      ...parts.map((id) => ({ column: at(id), sign: 1 })),
    ])
    .map((terms) => terms.toSorted((a, b) => a.column - b.column))
    .toSorted((a, b) => byColumns(a.map(signed), b.map(signed)));
  for (const terms of gaps) {
    rows.push({
      columns: [...terms.map((term) => term.column), values.length],
      signs: [...terms.map((term) => term.sign), 1],
    });
    values.push(-terms.reduce((sum, { column, sign }) => sum + sign * values[column]!, 0));
  }
  return { cells, values, rows, levels: levelsOf(cells.length, sums) };
}

/** How far a column can go down and up at most, for all that a reader knows already: gaps and counts are never below 0. */
export function roomOf({ cells, values }: LinearSystem, column: number): { below: number; above: number } {
  const value = values[column]!;
  const { least = 0, most = Infinity } = cells[column] ?? {};
  return { below: value - least, above: most - value };
}

/** The columns that hang together through the rows, each group ascending, groups by their first column. */
export function connectedColumns(count: number, rows: readonly Row[]): number[][] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const { columns } of rows) for (const each of columns) parent[root(each)] = root(columns[0]!);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

const signed = ({ column, sign }: { column: number; sign: number }): number => sign * (column + 1);

function byColumns(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  }
  return a.length - b.length;
}

function levelsOf(count: number, sums: readonly (readonly number[])[]): number[] {
  const levels = Array.from({ length: count }, () => 0);
  // At most `count` passes: the longest chain of sums without a circle.
  for (let pass = 0, moved = true; moved && pass < count; pass += 1) {
    moved = false;
    for (const [total, ...parts] of sums) {
      const level = 1 + Math.max(...parts.map((part) => levels[part]!));
      if (level > levels[total!]!) [levels[total!], moved] = [level, true];
    }
  }
  return levels;
}
