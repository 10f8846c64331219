import type { Highs } from 'highs';
import { roomOf } from './linear-system.ts';
import { demandAt, meets, probe, type Probe, type Task } from './pattern.ts';
import type { Reach } from './reach.ts';
import { Programme } from './solver.ts';

/**
 * Masks further columns, in place, until every masked cell meets its demand: for each failing cell the cheapest movement
 * that satisfies it (a shortest augmenting path where the table is a network), whose columns are then masked; as a last
 * resort everything it hangs together with, totals included. Leaves a cell failing only when nothing more can be masked.
 */
export function repair(highs: Highs, task: Task, reach: Reach, mask: number[]): void {
  const hopeless = new Set<number>();
  reach.setMask(mask);
  for (let failing = nextFailing(task, reach, mask, hopeless); failing !== null;) {
    const { column, tried } = failing;
    const added = [...movedColumns(highs, task, mask, column, tried)].filter((each) => mask[each] === 0);
    const resort = added.length > 0 ? added : neighbours(task, mask);
    if (resort.length === 0) hopeless.add(column);
    for (const each of resort) mask[each] = 1;
    reach.setMask(mask);
    failing = nextFailing(task, reach, mask, hopeless);
  }
}

type Failing = { readonly column: number; readonly tried: Probe };

function nextFailing(
  task: Task,
  reach: Reach,
  mask: readonly number[],
  skip: ReadonlySet<number>,
): Failing | null {
  for (const [column, share] of mask.entries()) {
    const demand = share === 1 && !skip.has(column) ? demandAt(task, column) : null;
    if (demand === null) continue;
    const tried = probe(reach, column, demand);
    if (!meets(tried)) return { column, tried };
  }
  return null;
}

function movedColumns(
  highs: Highs,
  task: Task,
  mask: readonly number[],
  column: number,
  tried: Probe,
): Set<number> {
  const { demand, up, down } = tried;
  const below = Math.floor(down.distance + 1e-6);
  const above = Math.floor(up.distance + 1e-6);
  if (below < demand.down) return cheapest(highs, task, mask, column, -demand.down);
  if (above < demand.up) return cheapest(highs, task, mask, column, demand.up);
  return cheapest(highs, task, mask, column, demand.width - below);
}

// Columns 0..n-1 move up, n..2n-1 down.
function cheapest(
  highs: Highs,
  task: Task,
  mask: readonly number[],
  column: number,
  distance: number,
): Set<number> {
  const { system, fixed, weights } = task;
  const count = system.values.length;
  const up = system.values.map((_, index) => (fixed[index] ? 0 : roomOf(system, index).above));
  const down = system.values.map((_, index) => (fixed[index] ? 0 : roomOf(system, index).below));
  const programme = new Programme(
    highs,
    {
      lower: [...up, ...down].map((_, index) =>
        index === (distance > 0 ? column : column + count) ? Math.abs(distance) : 0,
      ),
      upper: [...up, ...down].map((most, index) =>
        index === (distance > 0 ? column : column + count)
          ? Math.abs(distance)
          : index % count === column
            ? 0
            : most,
      ),
    },
    system.rows.map((row) => ({
      lower: 0,
      upper: 0,
      columns: [...row.columns, ...row.columns.map((each) => each + count)],
      values: [...row.signs, ...row.signs.map((sign) => -sign)],
    })),
  );
  // A small price for columns already masked keeps the movement short.
  const prices = weights.map((weight, index) => (mask[index] === 1 ? 0.001 : weight));
  const answer = programme.minimise([...prices, ...prices]);
  programme.dispose();
  const moved = new Set<number>();
  if (answer.kind !== 'optimal') return moved;
  answer.values.forEach((value, index) => {
    if (value > 1e-6) moved.add(index % count);
  });
  return moved;
}

// All that can still be masked in rows that hold a masked column.
function neighbours(task: Task, mask: readonly number[]): number[] {
  const found = task.system.rows
    .filter(({ columns }) => columns.some((column) => mask[column] === 1))
    .flatMap(({ columns }) => columns.filter((column) => mask[column] === 0 && !task.fixed[column]));
  return [...new Set(found)];
}
