import type { Highs } from 'highs';
import { roomOf } from './linear-system.ts';
import type { Movement } from './movements.ts';
import type { Task } from './pattern.ts';
import { Programme } from './solver.ts';

const NEAR = 1e-6;
/** A step of the cell itself is worth more than any way to make it possible. */
const WORTH = 1e4;
const MASKED = 0.001;

/** Masked columns are almost free to move along; the others cost their weight where `open`, and stand still otherwise. */
export type Ways = { readonly mask: readonly number[]; readonly open: boolean };

/**
 * The movement that takes a cell as far as wanted by way of the fewest and cheapest columns (a shortest augmenting path
 * where the table is a network). Every column stands twice: 0..n-1 moves up, n..2n-1 down.
 */
export class Shortest {
  readonly #programme: Programme;
  readonly #task: Task;
  readonly #far: number;

  /** `far`: a distance that no demand and no interesting movement exceeds. */
  constructor(highs: Highs, task: Task, far: number) {
    this.#task = task;
    this.#far = far;
    const count = task.system.values.length;
    const still = Array.from({ length: 2 * count }, () => 0);
    this.#programme = new Programme(
      highs,
      { lower: still, upper: still },
      task.system.rows.map(({ columns, signs }) => ({
        lower: 0,
        upper: 0,
        columns: [...columns, ...columns.map((each) => each + count)],
        values: [...signs, ...signs.map((sign) => -sign)],
      })),
    );
  }

  /**
   * Moves `column` in the direction (1: up, -1: down) by at most `most`. */
  towards(
    column: number,
    direction: 1 | -1,
    most: number,
    { mask, open }: Ways,
  ): Movement & { readonly distance: number } {
    const { system, weights, fixed } = this.#task;
    const count = system.values.length;
    const upper = new Float64Array(2 * count);
    const costs = new Float64Array(2 * count);
    for (let each = 0; each < count; each += 1) {
      const isMasked = mask[each] === 1;
      const price = isMasked ? MASKED * (1 + weights[each]!) : weights[each]!;
      costs[each] = costs[each + count] = price;
      if (!isMasked && (!open || fixed[each] === true)) continue;
      const { below, above } = roomOf(system, each);
      upper[each] = Math.min(this.#far, above);
      upper[each + count] = Math.min(this.#far, below);
    }
    const [here, opposite] = direction === 1 ? [column, column + count] : [column + count, column];
    upper[here] = Math.min(most, upper[here]!);
    upper[opposite] = 0;
    costs[here] = -WORTH;
    this.#programme.setUpper(upper);
    const answer = this.#programme.minimise(costs);
    if (answer.kind !== 'optimal') return { columns: [], distances: [], distance: 0 };
    const columns: number[] = [];
    const distances: number[] = [];
    for (let each = 0; each < count; each += 1) {
      const moved = answer.values[each]! - answer.values[each + count]!;
      if (Math.abs(moved) <= NEAR) continue;
      columns.push(each);
      distances.push(moved);
    }
    return { columns, distances, distance: answer.values[here]! };
  }

  dispose(): void {
    this.#programme.dispose();
  }
}
