import { groupSums } from './centres.ts';
import { countGroups, renumber } from './communities.ts';
import type { SparseVector } from './sparse-vector.ts';

/**
 * When to stop joining groups: always down to `most`, then while two are `alike`, and below `fewest` only what is `same`.
 * Likeness is the mean cosine across two groups over the mean cosine inside them, 0..1.
 */
export interface MergeGoal {
  readonly fewest: number;
  readonly most: number;
  readonly alike: number;
  /** Above 1: nothing is joined below `fewest`. */
  readonly same: number;
}

/** Inner products of the groups' sums, and how many texts each has: all that the joining needs. */
interface Linkage {
  readonly products: Float64Array[];
  readonly sizes: number[];
}

/**
 * Joins the two groups that lose least of their texts' likeness to their centre, again and again, until the goal is
 * reached: Ward's idea for vectors of unit length. (Nearness of centres lets the largest group swallow the rest, and
 * average linkage leaves many tiny groups; both measured worse on the planted answers.)
 * @param settled  groups of which no two are joined, by their numbers in the order of their first texts
 * @returns group of each text, numbered anew; -1 stays
 * @source Ward (1963), doi:10.1080/01621459.1963.10500845, with the objective of spherical k-means
 */
export function mergeGroups(
  vectors: readonly SparseVector[],
  groups: Int32Array,
  width: number,
  goal: MergeGoal,
  settled: ReadonlySet<number> = NONE,
): Int32Array {
  const fixed = new Set(settled);
  const merged = renumber(groups);
  const count = countGroups(merged);
  const linkage = linkGroups(vectors, merged, count, width);
  const alive = Array.from({ length: count }, (_, group) => group);
  while (alive.length > 1) {
    const pair = cheapestPair(alive, linkage, fixed);
    if (!pair) break;
    const [kept, gone] = pair;
    const enough = alive.length > goal.fewest ? goal.alike : goal.same;
    if (alive.length <= goal.most && likeness(linkage, kept, gone) < enough) break;
    join(alive, linkage, kept, gone);
    if (fixed.has(gone)) fixed.add(kept);
    merged.forEach((group, text) => {
      if (group === gone) merged[text] = kept;
    });
  }
  return renumber(merged);
}

const NONE: ReadonlySet<number> = new Set();

function linkGroups(
  vectors: readonly SparseVector[],
  groups: Int32Array,
  count: number,
  width: number,
): Linkage {
  const sums = groupSums(vectors, groups, count, width);
  const sizes = Array.from({ length: count }, () => 0);
  for (const group of groups) if (group >= 0) sizes[group]!++;
  return { products: sums.map((x) => Float64Array.from(sums, (y) => product(x, y))), sizes };
}

/** The pair whose joining costs least: length of each sum alone, less the length of both together. */
function cheapestPair(
  alive: readonly number[],
  { products }: Linkage,
  settled: ReadonlySet<number>,
): [number, number] | undefined {
  let pair: [number, number] | undefined;
  let least = Infinity;
  for (const [i, x] of alive.entries()) {
    for (const y of alive.slice(i + 1)) {
      if (settled.has(x) && settled.has(y)) continue;
      const [xx, yy] = [products[x]![x]!, products[y]![y]!];
      const cost = Math.sqrt(xx) + Math.sqrt(yy) - Math.sqrt(Math.max(0, xx + yy + 2 * products[x]![y]!));
      if (cost >= least && pair) continue;
      pair = [x, y];
      least = cost;
    }
  }
  return pair;
}

function likeness({ products, sizes }: Linkage, x: number, y: number): number {
  // Each text's product with itself is 1 and says nothing about the others.
  const inside = (group: number) =>
    (products[group]![group]! - sizes[group]!) / (sizes[group]! * (sizes[group]! - 1));
  const across = products[x]![y]! / (sizes[x]! * sizes[y]!);
  const within = Math.sqrt(Math.max(0, inside(x)) * Math.max(0, inside(y)));
  return within > 0 ? across / within : 1;
}

function join(alive: number[], { products, sizes }: Linkage, kept: number, gone: number): void {
  const own = products[kept]![kept]! + products[gone]![gone]! + 2 * products[kept]![gone]!;
  for (const other of alive) {
    products[kept]![other]! += products[gone]![other]!;
    products[other]![kept] = products[kept]![other]!;
  }
  products[kept]![kept] = own;
  sizes[kept]! += sizes[gone]!;
  alive.splice(alive.indexOf(gone), 1);
}

function product(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at]! * y[at]!;
  return sum;
}
