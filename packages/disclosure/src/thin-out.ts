import type { Demand } from './criterion.ts';
import type { Movement, Movements } from './movements.ts';
import type { Task } from './pattern.ts';
import { isMet, seek } from './proof.ts';
import type { Shortest } from './shortest.ts';

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
  for (const column of secondary) {
    mask[column] = 0;
    const demand = demands.get(column);
    demands.delete(column);
    const alone = rowsOf[column]!.some((row) => leavesOneAlone(task, row, mask, demands));
    const renewed = alone ? null : renew(task, shortest, movements, demands, mask, column);
    if (renewed === null) {
      mask[column] = 1;
      if (demand !== undefined) demands.set(column, demand);
      continue;
    }
    movements.drop(column);
    for (const movement of renewed) movements.add(movement);
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

/** New movements for those that the column's end leaves unproven; null when one of them has none. */
function renew(
  task: Task,
  shortest: Shortest,
  movements: Movements,
  demands: ReadonlyMap<number, Demand>,
  mask: readonly number[],
  without: number,
): Movement[] | null {
  const renewed: Movement[] = [];
  for (const column of [...movements.beside(without)].toSorted((a, b) => a - b)) {
    const demand = demands.get(column);
    if (demand === undefined) continue;
    let { up, down } = movements.reach(column, without);
    for (const { columns, distances } of renewed) {
      const at = columns.indexOf(column);
      if (at >= 0) [up, down] = [Math.max(up, distances[at]!), Math.max(down, -distances[at]!)];
    }
    if (isMet(demand, { up, down })) continue;
    const { found, reach } = seek(shortest, column, demand, { up, down }, { mask, open: false });
    if (!isMet(demand, reach)) return null;
    renewed.push(...found);
  }
  return renewed;
}
