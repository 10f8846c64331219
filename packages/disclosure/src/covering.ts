import type { Highs } from 'highs';
import { demandAt, meets, probe, type Probe, type Task } from './pattern.ts';
import { Reach, type Reached } from './reach.ts';
import { Programme, type SolverRow } from './solver.ts';

// Work, not time: the same mask on every machine.
const RELAXED_ROUNDS = 20;
const WHOLE_ROUNDS = 40;
const NODES = 400;
/** A mask that saves less than a whole cell is not worth the search. */
const ONE_CELL = 0.9;

/**
 * The cheapest mask by integer programming with cuts: solve the covering problem, attack its answer, add what the
 * attack shows to be missing, again (Fischetti & Salazar-Gonzalez 2001). Returns 0/1 by column, or null once it is clear
 * that none is cheaper than `most` by a cell; when the rounds are used up it may still fail the attack.
 */
export function coveringMask(highs: Highs, task: Task, far: number, most: number): number[] | null {
  const reach = new Reach(highs, task.system, far);
  const { system } = task;
  const isGap = (column: number): boolean => column >= system.cells.length;
  const master = new Programme(
    highs,
    {
      lower: task.weights.map((_, column) =>
        task.primary[column] || task.withheld[column] || isGap(column) ? 1 : 0,
      ),
      upper: task.weights.map((_, column) => (task.fixed[column] ? 0 : 1)),
    },
    noneAlone(task),
  );
  let mask: number[] = task.primary.map((primary, column) =>
    primary || task.withheld[column] || isGap(column) ? 1 : 0,
  );
  let isWorthIt = true;
  for (let round = 0; round < RELAXED_ROUNDS + WHOLE_ROUNDS; round += 1) {
    if (round === RELAXED_ROUNDS) master.makeInteger(NODES, ONE_CELL);
    const answer = master.minimise(task.weights);
    if (answer.kind !== 'optimal' && answer.kind !== 'incumbent') break;
    // The relaxed price can only rise with more cuts; a whole one is within a cell of the best.
    isWorthIt = answer.objective < (round < RELAXED_ROUNDS ? most - ONE_CELL : most);
    if (!isWorthIt) break;
    const isWhole = answer.values.every((share) => Math.abs(share - Math.round(share)) < 1e-6);
    mask = Array.from(answer.values, (share) =>
      isWhole ? Math.round(share) : Math.min(1, Math.max(0, share)),
    );
    const added = addCuts(master, task, reach, mask);
    if (added > 0) continue;
    if (isWhole) break;
    if (round < RELAXED_ROUNDS) round = RELAXED_ROUNDS - 1;
  }
  master.dispose();
  reach.dispose();
  return isWorthIt ? mask.map((share) => (share > 0.5 ? 1 : 0)) : null;
}

// A masked cell that is the only one in a sum is that sum's rest.
function noneAlone(task: Task): SolverRow[] {
  return task.system.rows.flatMap(({ columns }) =>
    columns
      .filter((column) => column < task.system.cells.length)
      .map((column) => ({
        lower: 0,
        upper: Infinity,
        columns,
        values: columns.map((other) => (other === column ? -1 : 1)),
      })),
  );
}

function addCuts(master: Programme, task: Task, reach: Reach, mask: readonly number[]): number {
  reach.setMask(mask);
  let added = 0;
  for (const [column, share] of mask.entries()) {
    const demand = share > 1e-4 ? demandAt(task, column) : null;
    if (demand === null) continue;
    const tried = probe(reach, column, demand);
    if (share === 1 && meets(tried)) continue;
    for (const [need, parts] of needs(tried)) {
      const distance = parts.reduce((sum, part) => sum + part.distance, 0);
      if (distance >= need * share - 1e-5) continue;
      master.addRow(cut(column, need, parts));
      added += 1;
    }
  }
  return added;
}

function needs({ up, down, demand }: Probe): [number, Reached[]][] {
  const all: [number, Reached[]][] = [
    [demand.up, [up]],
    [demand.down, [down]],
    [demand.width, [up, down]],
  ];
  return all.filter(([need]) => need > 0);
}

// sum of min(shares, need) x s >= need x s of the cell itself.
function cut(column: number, need: number, parts: readonly Reached[]): SolverRow {
  const columns: number[] = [];
  const values: number[] = [];
  parts[0]!.shares.forEach((_, index) => {
    const share = parts.reduce((sum, part) => sum + part.shares[index]!, 0);
    const value = index === column ? Math.min(share, need) - need : Math.min(share, need);
    if (Math.abs(value) > 1e-7) {
      columns.push(index);
      values.push(value);
    }
  });
  return { lower: 0, upper: Infinity, columns, values };
}
