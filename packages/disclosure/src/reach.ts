import type { Highs } from 'highs';
import { roomOf, type LinearSystem } from './linear-system.ts';
import { Programme } from './solver.ts';

/** How far one cell can move, the movement of every column there, and the price of that bound in each column's mask. */
export type Reached = {
  readonly distance: number;
  readonly movement: Float64Array;
  readonly shares: Float64Array;
};

/**
 * The attacker's problem as a movement d away from the true values (rows x d = 0, -a s <= d <= far s), where s in 0..1
 * says how masked each column is. For every s' the distance is at most the sum of shares x s' (linear programming
 * duality), which is the cut of Fischetti & Salazar-Gonzalez (2001), doi:10.1287/mnsc.47.7.1008.9805.
 */
export class Reach {
  readonly #programme: Programme;
  readonly #system: LinearSystem;
  readonly #far: number;
  #mask: readonly number[] = [];

  /** `far`: a distance that no demand and no interesting movement exceeds. */
  constructor(highs: Highs, system: LinearSystem, far: number) {
    this.#system = system;
    this.#far = far;
    const still = system.values.map(() => 0);
    this.#programme = new Programme(
      highs,
      { lower: still, upper: still },
      system.rows.map((row) => ({ lower: 0, upper: 0, columns: row.columns, values: row.signs })),
    );
  }

  setMask(mask: readonly number[]): void {
    this.#mask = mask;
    this.#programme.setBounds({
      lower: mask.map((share, column) => -this.#most(column, -1) * share),
      upper: mask.map((share, column) => this.#most(column, 1) * share),
    });
  }

  #most(column: number, direction: 1 | -1): number {
    const { below, above } = roomOf(this.#system, column);
    return Math.min(direction === 1 ? above : below, this.#far);
  }

  /** Direction 1: up, -1: down. */
  towards(column: number, direction: 1 | -1): Reached {
    const costs = new Float64Array(this.#mask.length);
    costs[column] = -direction;
    const answer = this.#programme.minimise(costs);
    if (answer.kind !== 'optimal') {
      // Without a proof the cell counts as fixed, and no cut can be drawn from it.
      return {
        distance: 0,
        movement: new Float64Array(costs.length),
        shares: new Float64Array(costs.length).fill(this.#far),
      };
    }
    const shares = answer.reducedCosts.map((price, index) =>
      Math.abs(price) < 1e-9 ? 0 : Math.abs(price) * this.#most(index, price > 0 ? -1 : 1),
    );
    return { distance: Math.max(0, -answer.objective), movement: answer.values, shares };
  }

  dispose(): void {
    this.#programme.dispose();
  }
}
