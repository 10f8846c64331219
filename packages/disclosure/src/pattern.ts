import { demandOf, type Criterion, type Demand } from './criterion.ts';
import type { LinearSystem } from './linear-system.ts';
import { primaryCells, spreadOf } from './primary.ts';
import type { Reach, Reached } from './reach.ts';

/** What has to be protected, by column; weights are the price of a mask, dearer for totals. */
export type Task = {
  readonly system: LinearSystem;
  readonly criterion: Criterion;
  readonly k: number;
  readonly primary: readonly boolean[];
  /** Columns that cannot be masked any more (already public). */
  readonly fixed: readonly boolean[];
  /** Columns that are masked for good (in an earlier release). */
  readonly withheld: readonly boolean[];
  readonly weights: readonly number[];
};

/** The task over a whole system. A gap column is always hidden and costs nothing. */
export function taskOf(
  system: LinearSystem,
  options: {
    k: number;
    criterion: Criterion;
    maskZeros: boolean;
    published: ReadonlySet<string>;
    withheld: ReadonlySet<string>;
  },
): Task {
  const primary = new Set(primaryCells({ cells: system.cells, equations: [] }, options));
  return {
    system,
    criterion: options.criterion,
    k: options.k,
    primary: system.values.map(
      (_, column) => column < system.cells.length && primary.has(system.cells[column]!.id),
    ),
    fixed: system.values.map(
      (_, column) => column < system.cells.length && options.published.has(system.cells[column]!.id),
    ),
    withheld: system.values.map(
      (_, column) => column < system.cells.length && options.withheld.has(system.cells[column]!.id),
    ),
    // One more mask always costs more than masking dearer cells instead, for tables of usual depth.
    weights: system.values.map((_, column) =>
      column < system.cells.length ? 1 + system.levels[column]! / 16 : 0,
    ),
  };
}

/** The demand of a column if it is masked. */
export function demandAt(task: Task, column: number): Demand | null {
  const cell = task.system.cells[column];
  if (cell === undefined) return null;
  return demandOf(task.criterion, {
    value: cell.value,
    threshold: spreadOf(cell, task.k),
    primary: task.primary[column]!,
    ...(cell.least === undefined ? {} : { least: cell.least }),
  });
}

export type Probe = { readonly up: Reached; readonly down: Reached; readonly demand: Demand };

const NEAR = 1e-6;
const whole = (distance: number): number => Math.floor(distance + NEAR);

/** Tries a column under the mask that is set. */
export function probe(reach: Reach, column: number, demand: Demand): Probe {
  return { up: reach.towards(column, 1), down: reach.towards(column, -1), demand };
}

/** Whether the whole numbers within reach meet the demand. */
export function meets({ up, down, demand }: Probe): boolean {
  const above = whole(up.distance);
  const below = whole(down.distance);
  return above >= demand.up && below >= demand.down && above + below >= demand.width;
}

/** The columns whose masks the probe needs. */
export function supportOf({ up, down }: Probe): Set<number> {
  const support = new Set<number>();
  up.movement.forEach((distance, column) => {
    if (Math.abs(distance) > NEAR || Math.abs(down.movement[column]!) > NEAR) support.add(column);
  });
  return support;
}
