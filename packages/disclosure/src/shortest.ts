import type { Highs } from 'highs';
import { roomOf } from './linear-system.ts';
import type { Movement } from './movements.ts';
import type { Task } from './pattern.ts';
import { Programme } from './solver.ts';

const NEAR = 1e-6;
/** A step of the cell itself is worth more than any way to make it possible. */
const WORTH = 1e4;

/** What it costs a column to move a step, or null where it stands still. */
export type Prices = (column: number) => number | null;

/**
 * The movement that takes a cell as far as wanted by way of the fewest and cheapest columns (a shortest augmenting path
 * where the table is a network), among the given columns. Every one stands twice: 0..n-1 moves up, n..2n-1 down.
 */
export class Shortest {
  readonly #programme: Programme;
  readonly #columns: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #room: readonly { readonly below: number; readonly above: number }[];

  /** `far`: a distance that no demand and no interesting movement exceeds. */
  constructor(highs: Highs, { system }: Task, far: number, columns: readonly number[]) {
    this.#columns = columns;
    this.#place = new Map(columns.map((column, index) => [column, index]));
    this.#room = columns.map((column) => {
      const { below, above } = roomOf(system, column);
      return { below: Math.min(far, below), above: Math.min(far, above) };
    });
    const still = Array.from({ length: 2 * columns.length }, () => 0);
    this.#programme = new Programme(highs, { lower: still, upper: still }, this.#rows(system.rows));
  }

  #rows(rows: Task['system']['rows']) {
    const count = this.#columns.length;
    return rows.flatMap(({ columns, signs }) => {
      const terms = columns.flatMap((column, index) => {
        const at = this.#place.get(column);
        return at === undefined ? [] : [{ at, sign: signs[index]! }];
      });
      if (terms.length === 0) return [];
      const up = terms.map(({ at }) => at);
      const sign = terms.map((term) => term.sign);
      return [
        {
          lower: 0,
          upper: 0,
          columns: [...up, ...up.map((at) => at + count)],
          values: [...sign, ...sign.map((each) => -each)],
        },
      ];
    });
  }

  /** Moves `column` in the direction (1: up, -1: down) by at most `most`. */
  towards(
    column: number,
    direction: 1 | -1,
    most: number,
    prices: Prices,
  ): Movement & { readonly distance: number } {
    const count = this.#columns.length;
    const upper = new Float64Array(2 * count);
    const costs = new Float64Array(2 * count);
    for (const [at, each] of this.#columns.entries()) {
      const price = prices(each);
      if (price === null) continue;
      costs[at] = costs[at + count] = price;
      upper[at] = this.#room[at]!.above;
      upper[at + count] = this.#room[at]!.below;
    }
    const at = this.#place.get(column)!;
    const [here, opposite] = direction === 1 ? [at, at + count] : [at + count, at];
    upper[here] = Math.min(most, upper[here]!);
    upper[opposite] = 0;
    costs[here] = -WORTH;
    this.#programme.setUpper(upper);
    const answer = this.#programme.minimise(costs);
    if (answer.kind !== 'optimal') return { columns: [], distances: [], distance: 0 };
    const moved = this.#columns.map((_, index) => answer.values[index]! - answer.values[index + count]!);
    const used = [...moved.keys()].filter((index) => Math.abs(moved[index]!) > NEAR);
    return {
      columns: used.map((index) => this.#columns[index]!),
      distances: used.map((index) => moved[index]!),
      distance: answer.values[here]!,
    };
  }

  dispose(): void {
    this.#programme.dispose();
  }
}
