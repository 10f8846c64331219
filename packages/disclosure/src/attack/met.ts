/** HiGHS keeps rows to 1e-7; a bound this close to a whole number is that number. */
export const NEAR = 1e-6;

/** Least and most of each column in all worlds met so far: the whole numbers between them are possible too. */
export class Met {
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(count: number) {
    this.#least = new Float64Array(count).fill(Infinity);
    this.#most = new Float64Array(count).fill(-Infinity);
  }

  get count(): number {
    return this.#least.length;
  }

  /** Takes a world in: values by column. */
  look(world: Float64Array): void {
    for (const [column, value] of world.entries()) {
      if (value < this.#least[column]!) this.#least[column] = value;
      if (value > this.#most[column]!) this.#most[column] = value;
    }
  }

  /** Least and most whole number of a column. */
  ends(column: number): { low: number; high: number } {
    return {
      low: Math.ceil(this.#least[column]! - NEAR) + 0,
      high: Math.floor(this.#most[column]! + NEAR),
    };
  }

  /** How many whole numbers a column was met with, or lies between; none before any world. */
  values(column: number): number {
    const { low, high } = this.ends(column);
    return high < low ? 0 : high - low + 1;
  }
}
