import { logFactorial } from './log-factorial.ts';

/** What is left of the row sums before a column: bounds over every way to fill the columns still open. */
export type Remaining = {
  readonly rows: readonly number[];
  readonly column: number;
  /** Largest and smallest −Σ log(cell!) of a way to fill the rest, and log of the sum over all ways. */
  readonly most: number;
  readonly least: number;
  readonly all: number;
};
export type Step = { readonly node: Remaining; readonly step: number };

/** Splits of a column that are looked at in all; about a second, and memory for as many. */
const WORK = 1_000_000;

/**
 * Nodes of the network of tables with given margins, each made once.
 * @param columns  sums of the columns in the order in which they are filled, each > 0
 * @returns `first` node of given row sums, `children` of a node: one a way to split the next column
 * @throws RangeError (from both) when there are too many tables
 */
export function remainingTables(columns: readonly number[]) {
  const nodes = new Map<string, Remaining>();
  const ways = new Map<Remaining, readonly Step[]>();
  let work = 0;

  function nodeOf(rows: readonly number[], column: number): Remaining {
    // The order of the rows does not matter for what can still come.
    const sorted = rows.toSorted((a, b) => a - b);
    const key = `${column}:${sorted.join()}`;
    const known = nodes.get(key);
    if (known) return known;
    const made = column === columns.length ? end(sorted, column) : between(sorted, column);
    nodes.set(key, made);
    return made;
  }

  const end = (rows: readonly number[], column: number): Remaining => ({
    rows,
    column,
    most: 0,
    least: 0,
    all: 0,
  });

  function between(rows: readonly number[], column: number): Remaining {
    const steps = splits(rows, columns[column] as number).map((cells) => {
      const left = rows.map((row, at) => row - (cells[at] as number));
      return {
        node: nodeOf(left, column + 1),
        step: -cells.reduce((sum, cell) => sum + logFactorial(cell), 0),
      };
    });
    const open = columns.slice(column);
    const people = open.reduce((a, b) => a + b, 0);
    const node: Remaining = {
      rows,
      column,
      most: steps.reduce((best, each) => Math.max(best, each.step + each.node.most), -Infinity),
      least: steps.reduce((worst, each) => Math.min(worst, each.step + each.node.least), Infinity),
      all: [...rows, ...open].reduce((sum, margin) => sum - logFactorial(margin), logFactorial(people)),
    };
    ways.set(node, steps);
    return node;
  }

  function splits(rows: readonly number[], count: number): number[][] {
    work += 1;
    if (work > WORK) throw new RangeError('too many tables to count');
    const [row = 0, ...others] = rows;
    if (others.length === 0) return count <= row ? [[count]] : [];
    const room = others.reduce((a, b) => a + b, 0);
    const found: number[][] = [];
    for (let cell = Math.max(0, count - room); cell <= Math.min(row, count); cell += 1)
      for (const rest of splits(others, count - cell)) found.push([cell, ...rest]);
    return found;
  }

  return {
    first: (rows: readonly number[]): Remaining => nodeOf(rows, 0),
    children: (node: Remaining): readonly Step[] => ways.get(node) ?? [],
  };
}
