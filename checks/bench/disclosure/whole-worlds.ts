import type { Family } from '@hirogeru/disclosure';

/** Whole numbers by hidden cell. */
type World = readonly number[];
type Row = {
  readonly terms: readonly (readonly [at: number, factor: number])[];
  readonly low: number;
  readonly high: number;
};
type Range = { low: number; high: number };

// Work, not time; what is not settled by then is said so.
const NODES = 3000;
/** No value further from the true one is tried. */
const FAR = 40;

/**
 * Looks for whole worlds that fit what is shown (search with bounds, no linear programming and nothing of the product's), until
 * every masked cell has been seen with as many values as it needs. `narrow`: cells that have fewer, by trying all;
 * `unsettled`: cells where the search was given up.
 */
export function wholeWorlds(
  family: Family,
  masked: ReadonlySet<string>,
  needs: (id: string) => number,
): { readonly narrow: number; readonly unsettled: number } {
  const hidden = family.cells.filter(({ id }) => masked.has(id));
  const truth = hidden.map(({ value }) => value);
  const rows = rowsOf(family, masked);
  const seen = truth.map((value) => new Set([value]));
  const isEnough = (at: number): boolean => seen[at]!.size >= needs(hidden[at]!.id);
  let narrow = 0;
  let unsettled = 0;
  for (const at of hidden.keys()) {
    let isOpen = false;
    for (const value of nearest(truth[at]!)) {
      if (isEnough(at)) break;
      if (seen[at]!.has(value)) continue;
      const ranges = truth.map((): Range => ({ low: 1, high: Infinity }));
      ranges[at] = { low: value, high: value };
      const budget = { nodes: NODES };
      const world = search(rows, ranges, truth, budget);
      for (const [each, found] of world?.entries() ?? []) seen[each]!.add(found);
      isOpen ||= world === null && budget.nodes <= 0;
    }
    if (isEnough(at)) continue;
    if (isOpen) unsettled += 1;
    else narrow += 1;
  }
  return { narrow, unsettled };
}

function rowsOf({ cells, equations, inequalities = [] }: Family, masked: ReadonlySet<string>): Row[] {
  const at = new Map(cells.filter(({ id }) => masked.has(id)).map(({ id }, index) => [id, index]));
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const row = (plus: readonly string[], minus: readonly string[], high: number): Row => {
    const factors = [...plus.map((id) => [id, 1] as const), ...minus.map((id) => [id, -1] as const)];
    const shown = factors.reduce((sum, [id, factor]) => sum + (at.has(id) ? 0 : factor * values.get(id)!), 0);
    const terms = factors.flatMap(([id, factor]) => (at.has(id) ? [[at.get(id)!, factor] as const] : []));
    return { terms, low: -shown, high: high - shown };
  };
  return [
    ...equations.map(({ total, parts }) => row(parts, [total], 0)),
    ...inequalities.map(({ parts, wholes }) => row(wholes, parts, Infinity)),
  ].filter(({ terms }) => terms.length > 0);
}

function* nearest(truth: number): Generator<number> {
  for (let step = 1; step <= FAR; step += 1) {
    if (truth - step >= 1) yield truth - step;
    yield truth + step;
  }
}

/** A world within the ranges, as near to the true one as it happens, or null: none, or given up when no nodes are left. */
function search(
  rows: readonly Row[],
  ranges: readonly Range[],
  truth: World,
  budget: { nodes: number },
): World | null {
  budget.nodes -= 1;
  const tight = ranges.map((range) => ({ ...range }));
  if (budget.nodes <= 0 || !tighten(rows, tight)) return null;
  const open = tight.findIndex(({ low, high }) => low < high);
  if (open === -1) return tight.map(({ low }) => low);
  const { low, high } = tight[open]!;
  const middle = Math.min(high, Math.max(low, truth[open]!));
  for (let step = 0; middle - step >= low || middle + step <= Math.min(high, truth[open]! + FAR); step += 1) {
    for (const value of step === 0 ? [middle] : [middle + step, middle - step]) {
      if (value < low || value > high) continue;
      tight[open] = { low: value, high: value };
      const world = search(rows, tight, truth, budget);
      if (world !== null || budget.nodes <= 0) return world;
    }
  }
  return null;
}

/** Narrows the ranges by the rows until nothing moves; false where a row cannot hold. */
function tighten(rows: readonly Row[], ranges: Range[]): boolean {
  for (let moved = true; moved;) {
    moved = false;
    for (const { terms, low, high } of rows) {
      const least = terms.map(([at, factor]) => (factor > 0 ? ranges[at]!.low : -ranges[at]!.high));
      const most = terms.map(([at, factor]) => (factor > 0 ? ranges[at]!.high : -ranges[at]!.low));
      const [allLeast, allMost] = [sum(least), sum(most)];
      if (allLeast > high || allMost < low) return false;
      for (const [index, [at, factor]] of terms.entries()) {
        const above = high - without(least, index, allLeast);
        const below = low - without(most, index, allMost);
        const next = factor > 0 ? { low: below, high: above } : { low: -above, high: -below };
        const range = ranges[at]!;
        if (next.low > range.low) [range.low, moved] = [next.low, true];
        if (next.high < range.high) [range.high, moved] = [next.high, true];
        if (range.low > range.high) return false;
      }
    }
  }
  return true;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function without(numbers: readonly number[], index: number, all: number): number {
  const rest = all - numbers[index]!;
  return Number.isNaN(rest) ? sum(numbers.toSpliced(index, 1)) : rest;
}
