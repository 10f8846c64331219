import type { Demand } from './criterion.ts';
import type { Movement } from './movements.ts';
import type { Prices, Shortest } from './shortest.ts';

/** How far a cell is known to go. */
export type Distances = { readonly up: number; readonly down: number };

export const whole = (distance: number): number => Math.floor(distance + 1e-6);

/** Whether the whole numbers within reach meet the demand. */
export function isMet(demand: Demand, { up, down }: Distances): boolean {
  const [above, below] = [whole(up), whole(down)];
  return above >= demand.up && below >= demand.down && above + below >= demand.width;
}

/**
 * Looks for the movements that a demand still lacks, beyond what is `known` from others. Among masked columns only, their
 * absence proves that the mask does not meet the demand.
 */
export function seek(
  shortest: Shortest,
  column: number,
  demand: Demand,
  known: Distances,
  prices: Prices,
): { readonly found: readonly Movement[]; readonly reach: Distances } {
  const found: Movement[] = [];
  let { up, down } = known;
  const go = (direction: 1 | -1, most: number): number => {
    const movement = shortest.towards(column, direction, most, prices);
    if (movement.columns.length > 0) found.push(movement);
    return movement.distance;
  };
  if (whole(down) < demand.down) down = Math.max(down, go(-1, demand.down));
  const above = Math.max(demand.up, demand.width - whole(down));
  if (whole(up) < above) up = Math.max(up, go(1, above));
  const below = demand.width - whole(up);
  if (whole(down) < below) down = Math.max(down, go(-1, below));
  return { found, reach: { up, down } };
}
