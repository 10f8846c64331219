import { loadSolver, Programme, type Answer } from '../solver.ts';
import type { Relation, Sought } from './known.ts';

export type Solver = Awaited<ReturnType<typeof loadSolver>>;

// HiGHS keeps rows to 1e-7; a bound this close to a whole number is that number.
const NEAR = 1e-6;

/** What is known of some numbers as a linear programme, a column a number and a row a relation. Dispose it. */
export function programmeOf(
  highs: Solver,
  sought: readonly Sought[],
  relations: readonly Relation[],
): Programme {
  const place = new Map(sought.map(({ id }, index) => [id, index]));
  return new Programme(
    highs,
    { lower: sought.map(({ low }) => low), upper: sought.map(({ high }) => high) },
    relations.map(({ terms, low, high }) => ({
      lower: low,
      upper: high,
      columns: terms.map(([id]) => place.get(id)!),
      values: terms.map(([, factor]) => factor),
    })),
  );
}

/** Least and most number in one column, a whole one unless it need not be, within what it is known to be; null when nothing fits all relations. */
export function endsOf(
  programme: Programme,
  sought: readonly Sought[],
  at: number,
  look: (answer: Answer) => void = () => {},
): { low: number; high: number } | null {
  const costs = new Float64Array(sought.length);
  costs[at] = 1;
  const down = programme.minimise(costs);
  if (down.kind === 'infeasible') return null;
  costs[at] = -1;
  const up = programme.minimise(costs);
  for (const answer of [down, up]) if (answer.kind === 'optimal') look(answer);
  const { low, high, part } = sought[at]!;
  const [upwards, downwards] = part
    ? [(value: number) => value, (value: number) => value]
    : [Math.ceil, Math.floor];
  return {
    low: down.kind === 'optimal' ? Math.max(low, upwards(down.objective - NEAR) + 0) : low,
    high: up.kind === 'optimal' ? Math.min(high, downwards(-up.objective + NEAR) + 0) : high,
  };
}
