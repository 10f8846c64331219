import { marginsOf, type CountTable } from './count-table.ts';
import { logFactorial } from './log-factorial.ts';
import { remainingTables, type Remaining } from './remaining-tables.ts';

/** Steps that are walked from node to node in all; about a second. */
const STEPS = 3_000_000;

/** Two tables this near in probability count as equally likely: R's own allowance for rounding. */
const AS_LIKELY = 1e-7;

/**
 * Fisher's exact test of a table of any size: chance, given the margins, of a table no more likely than this one.
 * Column after column; what is left of the row sums is a node, and a node all of whose tables fall on one side is
 * counted as a whole (the network of Mehta and Patel).
 * @param table  at least two rows and two columns
 * @returns p value 0..1; null when fewer than two rows or columns hold anybody
 * @throws RangeError when the table is smaller, no table of counts, or too large to be counted (use χ² there)
 * @source Fisher (1922), J. R. Stat. Soc. 85(1), 87–94; Mehta & Patel (1983), JASA 78(382), 427–434,
 *         doi:10.1080/01621459.1983.10477989
 * @checked ../shared/reference/tables.json, from R 4.2 `fisher.test`
 */
export function fisherExactTest(table: CountTable): number | null {
  const { rows, columns, total } = marginsOf(table);
  if (rows.length < 2 || columns.length < 2) throw new RangeError('two rows and two columns');
  // Nodes are made of the shorter side.
  const [nodes, steps] = rows.length <= columns.length ? [rows, columns] : [columns, rows];
  const start = nodes.filter((sum) => sum > 0);
  const sums = steps.filter((sum) => sum > 0).toSorted((a, b) => b - a);
  if (start.length < 2 || sums.length < 2) return null;
  const bound = -table.flat().reduce((sum, count) => sum + logFactorial(count), 0) + AS_LIKELY;
  const remaining = remainingTables(sums);
  // log probability of a table = what all tables share − Σ log(cell!).
  const shared = [...rows, ...columns].reduce(
    (sum, margin) => sum + logFactorial(margin),
    -logFactorial(total),
  );
  let p = 0;
  let pasts = new Map([[0, 1]]);
  let walked = 0;
  let frontier = new Map<Remaining, Map<number, number>>([[remaining.first(start), pasts]]);
  while (frontier.size > 0) {
    const next = new Map<Remaining, Map<number, number>>();
    for (const [node, paths] of frontier)
      for (const [past, ways] of paths) {
        if (past + node.least > bound) continue;
        if (past + node.most <= bound) {
          p += ways * Math.exp(past + node.all + shared);
          continue;
        }
        const steps = remaining.children(node);
        walked += steps.length;
        if (walked > STEPS) throw new RangeError('too many tables to count');
        for (const { node: child, step } of steps) {
          pasts = next.get(child) ?? new Map();
          next.set(child, pasts);
          // Paths of equal probability go on as one.
          const key = Math.round((past + step) * 1e10) / 1e10;
          pasts.set(key, (pasts.get(key) ?? 0) + ways);
        }
      }
    frontier = next;
  }
  return Math.min(1, p);
}
