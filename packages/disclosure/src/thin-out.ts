import { demandAt, meets, probe, supportOf, type Task } from './pattern.ts';
import type { Reach } from './reach.ts';

/**
 * Publishes secondary cells again, in place, as long as all masked cells still meet their demands: dearest first, then
 * by column. Only cells whose last found movement used the column have to be tried again.
 */
export function thinOut(task: Task, reach: Reach, mask: number[]): void {
  reach.setMask(mask);
  const supports = new Map<number, Set<number>>();
  for (const [column, share] of mask.entries()) {
    const demand = share === 1 ? demandAt(task, column) : null;
    if (demand === null) continue;
    const tried = probe(reach, column, demand);
    if (!meets(tried)) return;
    supports.set(column, supportOf(tried));
  }
  const secondary = task.system.cells
    .map((_, column) => column)
    .filter((column) => mask[column] === 1 && !task.primary[column] && !task.withheld[column])
    .toSorted(
      (a, b) =>
        task.weights[b]! - task.weights[a]! || task.system.values[b]! - task.system.values[a]! || a - b,
    );
  for (const column of secondary) {
    mask[column] = 0;
    reach.setMask(mask);
    const renewed = renew(task, reach, supports, column);
    if (renewed === null) mask[column] = 1;
    else {
      supports.delete(column);
      for (const [each, support] of renewed) supports.set(each, support);
    }
  }
}

function renew(
  task: Task,
  reach: Reach,
  supports: ReadonlyMap<number, Set<number>>,
  without: number,
): Map<number, Set<number>> | null {
  const renewed = new Map<number, Set<number>>();
  for (const [column, support] of supports) {
    if (column === without || !support.has(without)) continue;
    const tried = probe(reach, column, demandAt(task, column)!);
    if (!meets(tried)) return null;
    renewed.set(column, supportOf(tried));
  }
  return renewed;
}
