import { demandOf, type Criterion, type Demand } from './criterion.ts';
import type { LinearSystem } from './linear-system.ts';
import { priceOf, type Preferences } from './prices.ts';
import { primaryCells, spreadOf } from './primary.ts';
import type { Reach, Reached } from './reach.ts';

/** What has to be protected, by column; weights are the price of a mask, dearer for totals. */
export type Task = {
  readonly system: LinearSystem;
  readonly criterion: Criterion;
  readonly k: number;
  readonly primary: readonly boolean[];
  /** Columns that cannot be masked: already public, or a zero where zeros are shown, but one that a reader may not take for shown. */
  readonly fixed: readonly boolean[];
  /** Columns that are masked for good (in an earlier release). */
  readonly withheld: readonly boolean[];
  readonly weights: readonly number[];
};

/** How a family is to be masked. */
export type SuppressionOptions = Preferences & {
  readonly k: number;
  readonly criterion: Criterion;
  readonly maskZeros: boolean;
  /** 'shown': a zero is never masked for the sake of another cell. */
  readonly zeros: 'shown' | 'hidden';
  /** Cells that are public already (an earlier release): they cannot be masked any more. */
  readonly published: ReadonlySet<string>;
  /** Cells that are masked whatever comes (in an earlier release), and need room as every masked cell. */
  readonly withheld: ReadonlySet<string>;
};

/** The task over a whole system. A gap column is always hidden and costs nothing. */
export function taskOf(system: LinearSystem, options: SuppressionOptions): Task {
  const primary = new Set(primaryCells({ cells: system.cells, equations: [] }, options));
  return {
    system,
    criterion: options.criterion,
    k: options.k,
    primary: system.values.map(
      (_, column) => column < system.cells.length && primary.has(system.cells[column]!.id),
    ),
    fixed: system.cells.map(
      ({ id, value, mayBeZero = false }) =>
        options.published.has(id) ||
        (options.zeros === 'shown' &&
          value === 0 &&
          !mayBeZero &&
          !primary.has(id) &&
          !options.withheld.has(id)),
    ),
    withheld: system.values.map(
      (_, column) => column < system.cells.length && options.withheld.has(system.cells[column]!.id),
    ),
    weights: system.values.map((_, column) =>
      column < system.cells.length ? priceOf(system.cells[column]!, system.levels[column]!, options) : 0,
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
