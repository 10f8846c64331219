import type { Demand } from './criterion.ts';
import type { Movements } from './movements.ts';
import { demandAt, type Task } from './pattern.ts';
import { isMet, seek, whole, type Distances } from './proof.ts';
import type { Shortest } from './shortest.ts';

/** What is masked already is almost free to move, and not quite, so that movements stay short. */
const MASKED = 0.001;

/**
 * Masks further columns, in place, until every masked cell meets its demand: for each failing cell the cheapest movement
 * that satisfies it, whose columns are then masked. Every movement found is kept in `movements`. Returns the demand of
 * each masked column; it is lower than asked where even masking everything would not give more.
 */
export function repair(
  task: Task,
  shortest: Shortest,
  movements: Movements,
  mask: number[],
): Map<number, Demand> {
  const demands = new Map<number, Demand>();
  const waiting = [...mask.keys()].filter((column) => mask[column] === 1);
  for (let column = waiting.shift(); column !== undefined; column = waiting.shift()) {
    const demand = demandAt(task, column);
    if (demand === null) continue;
    let reach: Distances = movements.reach(column);
    // What is masked already goes first: by open ways one direction might take all of a width that both could share.
    for (const open of [false, true]) {
      if (isMet(demand, reach)) break;
      const sought = seek(shortest, column, demand, reach, (each) =>
        mask[each] === 1 ? MASKED : open && task.fixed[each] !== true ? task.weights[each]! : null,
      );
      reach = sought.reach;
      for (const movement of sought.found) {
        movements.add(movement);
        for (const each of movement.columns) {
          if (mask[each] === 1) continue;
          mask[each] = 1;
          waiting.push(each);
        }
      }
    }
    demands.set(column, isMet(demand, reach) ? demand : lowered(demand, reach));
  }
  return demands;
}

function lowered(demand: Demand, reach: Distances): Demand {
  const [up, down] = [whole(reach.up), whole(reach.down)];
  return {
    up: Math.min(demand.up, up),
    down: Math.min(demand.down, down),
    width: Math.min(demand.width, up + down),
  };
}
