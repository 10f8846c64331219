import type { Highs } from 'highs';
import { coveringMask } from './covering.ts';
import type { Family } from './family.ts';
import { connectedColumns, linearSystem, type LinearSystem } from './linear-system.ts';
import { Movements } from './movements.ts';
import { taskOf, type SuppressionOptions, type Task } from './pattern.ts';
import { spreadOf } from './primary.ts';
import { repair } from './repair.ts';
import { Shortest } from './shortest.ts';
import { loadSolver } from './solver.ts';
import { thinOut } from './thin-out.ts';

/** Largest linked group, in cells x primary cells, that is solved as an integer programme; too. */
const EXACT_WORK = 600;

/**
 * Complementary suppression: ids of all cells to mask (primary ones included), sorted. Groups of tables that share no
 * cell are solved one by one: by repairing what fails and thinning out what is not needed, small groups by integer
 * programme as well. Neither is trusted: protect() attacks the result.
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
    const found = shaped(highs, task, far, startOf(task));
    const isSmall = count * primaries <= EXACT_WORK;
    const exact = isSmall ? coveringMask(highs, task, far, priceOfMask(task, found)) : null;
    const other = exact === null ? found : shaped(highs, task, far, exact);
    const mask = priceOfMask(task, other) < priceOfMask(task, found) ? other : found;
    for (const [column, cell] of task.system.cells.entries()) if (mask[column] === 1) masked.push(cell.id);
  }
  return masked.toSorted();
}

/** What is masked in any case; a gap is hidden always. */
function startOf(task: Task): number[] {
  return task.primary.map((primary, column) =>
    primary || task.withheld[column] || column >= task.system.cells.length ? 1 : 0,
  );
}

/** The mask with what it lacks, and without what it does not need. */
function shaped(highs: Highs, task: Task, far: number, start: readonly number[]): number[] {
  const mask = [...start];
  const movements = new Movements();
  const all = new Shortest(highs, task, far, [...mask.keys()]);
  const demands = repair(task, all, movements, mask);
  all.dispose();
  const masked = new Shortest(
    highs,
    task,
    far,
    [...mask.keys()].filter((column) => mask[column] === 1),
  );
  thinOut(task, masked, movements, demands, mask);
  masked.dispose();
  return mask;
}

function priceOfMask(task: Task, mask: readonly number[]): number {
  return mask.reduce((sum, share, column) => sum + share * task.weights[column]!, 0);
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
