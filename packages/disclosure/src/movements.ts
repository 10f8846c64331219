/** A movement away from the true values that keeps every relation; `distances[i]` belongs to `columns[i]`, none is 0. */
export type Movement = { readonly columns: readonly number[]; readonly distances: readonly number[] };

type Kept = ReadonlyMap<number, number>;

/**
 * The movements found so far: each proves, for every cell in it, how far that cell can go, as long as all its columns are
 * masked. So one movement serves many cells, and taking a mask away touches only those that use the column.
 */
export class Movements {
  readonly #of = new Map<number, Set<Kept>>();

  add({ columns, distances }: Movement): void {
    const kept: Kept = new Map(columns.map((column, index) => [column, distances[index]!]));
    for (const column of columns) {
      const known = this.#of.get(column);
      if (known === undefined) this.#of.set(column, new Set([kept]));
      else known.add(kept);
    }
  }

  /** How far up and down the column is known to go, without the movements that use another column. */
  reach(column: number, without = -1): { readonly up: number; readonly down: number } {
    let up = 0;
    let down = 0;
    for (const movement of this.#of.get(column) ?? []) {
      if (movement.has(without)) continue;
      const distance = movement.get(column)!;
      up = Math.max(up, distance);
      down = Math.max(down, -distance);
    }
    return { up, down };
  }

  /** The columns that share a movement with this one. */
  beside(column: number): Set<number> {
    const found = new Set<number>();
    for (const movement of this.#of.get(column) ?? []) for (const each of movement.keys()) found.add(each);
    found.delete(column);
    return found;
  }

  /** Forgets the movements that use the column. */
  drop(column: number): void {
    for (const movement of this.#of.get(column) ?? [])
      for (const each of movement.keys()) if (each !== column) this.#of.get(each)!.delete(movement);
    this.#of.delete(column);
  }
}
