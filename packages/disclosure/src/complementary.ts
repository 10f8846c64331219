import type { Criterion } from './criterion.ts';
import { coveringMask } from './covering.ts';
import type { Family } from './family.ts';
import { connectedColumns, linearSystem, type LinearSystem } from './linear-system.ts';
import { taskOf } from './pattern.ts';
import { spreadOf } from './primary.ts';
import { Reach } from './reach.ts';
import { repair } from './repair.ts';
import { loadSolver } from './solver.ts';
import { thinOut } from './thin-out.ts';

export type SuppressionOptions = {
  readonly k: number;
  readonly criterion: Criterion;
  readonly maskZeros: boolean;
  /** Cells that are public already (an earlier release): they cannot be masked any more. */
  readonly published: ReadonlySet<string>;
  /** Cells that are masked whatever comes (in an earlier release), and need room as every masked cell. */
  readonly withheld: ReadonlySet<string>;
};

/** Largest linked group, in cells x primary cells, that is solved as an integer programme; above it: repair and thin out. */
const EXACT_WORK = 600;

/**
 * Complementary suppression: ids of all cells to mask (primary ones included), sorted. Groups of tables that share no
 * cell are solved one by one. Small groups come from the integer programme, large ones from the heuristic; both are thinned
 * out, and neither is trusted: protect() attacks the result.
 */
export async function suppress(family: Family, options: SuppressionOptions): Promise<string[]> {
  const highs = await loadSolver();
  const system = linearSystem(family);
  const masked: string[] = [];
  for (const columns of connectedColumns(system.values.length, system.rows)) {
    const task = taskOf(part(system, columns), options);
    const primaries = task.primary.filter((primary, column) => primary || task.withheld[column]).length;
    if (primaries === 0) continue;
    const count = task.system.cells.length;
    const far =
      2 * Math.max(...task.system.cells.map((cell) => Math.max(cell.value, spreadOf(cell, options.k))));
    const reach = new Reach(highs, task.system, far);
    const mask =
      count * primaries <= EXACT_WORK
        ? coveringMask(highs, task, reach)
        : task.primary.map((primary, column) =>
            primary || task.withheld[column] || column >= count ? 1 : 0,
          );
    repair(highs, task, reach, mask);
    thinOut(task, reach, mask);
    reach.dispose();
    for (const [column, cell] of task.system.cells.entries()) if (mask[column] === 1) masked.push(cell.id);
  }
  return masked.toSorted();
}

// Cells come before gaps in every group, because they do in the whole.
function part(system: LinearSystem, columns: readonly number[]): LinearSystem {
  const place = new Map(columns.map((column, index) => [column, index]));
  return {
    cells: columns.flatMap((column) => system.cells[column] ?? []),
    values: columns.map((column) => system.values[column]!),
    levels: columns.map((column) => system.levels[column] ?? 0),
    rows: system.rows
      .filter((row) => place.has(row.columns[0]!))
      .map((row) => ({ columns: row.columns.map((column) => place.get(column)!), signs: row.signs })),
  };
}
