import type { Demand } from './criterion.ts';
import type { Movements } from './movements.ts';
import type { Task } from './pattern.ts';
import { isMet, seek } from './proof.ts';
import type { Prices, Shortest } from './shortest.ts';

/** Movements go by columns that stay masked rather than by those that may still be published. */
const DECIDED = 0.001;
const UNDECIDED = 0.02;

/**
 * Publishes secondary cells again, in place, as long as all masked cells still meet their demands: dearest first. Only
 * cells that no known movement proves without the column have to be tried again.
 */
export function thinOut(
  task: Task,
  shortest: Shortest,
  movements: Movements,
  demands: Map<number, Demand>,
  mask: number[],
): void {
  const { system, weights, primary, withheld } = task;
  const secondary = system.cells
    .map((_, column) => column)
    .filter((column) => mask[column] === 1 && !primary[column] && !withheld[column])
    .toSorted((a, b) => weights[b]! - weights[a]! || system.values[b]! - system.values[a]! || a - b);
  const rowsOf = rowsByColumn(task);
  const open = new Set(secondary);
  for (const column of secondary) {
    mask[column] = 0;
    open.delete(column);
    const demand = demands.get(column);
    demands.delete(column);
    const prices: Prices = (each) => (mask[each] === 1 ? (open.has(each) ? UNDECIDED : DECIDED) : null);
    const near = (each: number): number =>
      rowsOf[each]!.filter((row) => rowsOf[column]!.includes(row)).length;
    const goes =
      !rowsOf[column]!.some((row) => leavesOneAlone(task, row, mask, demands)) &&
      holdsWithout(column, shortest, movements, demands, prices, near);
    if (goes) {
      movements.drop(column);
      continue;
    }
    mask[column] = 1;
    if (demand !== undefined) demands.set(column, demand);
  }
}

function rowsByColumn({ system }: Task): number[][] {
  const rowsOf = system.values.map((): number[] => []);
  for (const [row, { columns }] of system.rows.entries())
    for (const column of columns) rowsOf[column]!.push(row);
  return rowsOf;
}

// What every removal comes to in the end; no programme is needed to see it.
function leavesOneAlone(
  task: Task,
  row: number,
  mask: readonly number[],
  demands: ReadonlyMap<number, Demand>,
): boolean {
  const left = task.system.rows[row]!.columns.filter((column) => mask[column] === 1);
  const demand = left.length === 1 ? demands.get(left[0]!) : undefined;
  return demand !== undefined && !isMet(demand, { up: 0, down: 0 });
}

/**
 * Looks for new movements for those that the column's end leaves unproven, the nearest first, where it fails soonest. What is
 * found serves also where the column stays.
 */
function holdsWithout(
  column: number,
  shortest: Shortest,
  movements: Movements,
  demands: ReadonlyMap<number, Demand>,
  prices: Prices,
  near: (column: number) => number,
): boolean {
  return [...movements.beside(column)]
    .toSorted((a, b) => near(b) - near(a) || a - b)
    .every((each) => {
      const demand = demands.get(each);
      const known = movements.reach(each, column);
      if (demand === undefined || isMet(demand, known)) return true;
      const { found, reach } = seek(shortest, each, demand, known, prices);
      for (const movement of found) movements.add(movement);
      return isMet(demand, reach);
    });
}
