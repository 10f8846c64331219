import { groupUnits, settle, type UnitGroups } from './group-units.ts';
import { regroupSamples, stabilityIn } from './stability.ts';
import { GOAL, plansIn, SAMPLES, standsIn, type ThemeOptions, type UnitSpace } from './unit-space.ts';

/** A group that comes back so seldom is chance; its units are free again. */
const CHANCE = 0.3;

/** Groups of units, and how surely groups come back. */
export interface SteadyGroups extends UnitGroups {
  /** Bootstrap stability of each group of any division of the units, 0..1; group of each unit, 0..count-1, or -1. */
  readonly stabilityOf: (groups: Int32Array, count: number) => readonly number[];
}

/**
 * Groups of all units of a space: found among its sample, cleared of those that come back by chance only as long as
 * enough are left to read, and all units placed around the rest.
 */
export function steadyGroups(space: UnitSpace, options: ThemeOptions): SteadyGroups {
  const { sample, vectors } = space;
  const planFor = plansIn(space, options);
  const { minimumSimilarity, ...plan } = planFor(sample);
  const found = groupUnits({ minimumSimilarity, ...plan });
  const samples = regroupSamples(
    sample.length,
    (drawn) => groupUnits(planFor(drawn.map((at) => sample[at]!))).groups,
    { seed: options.seed, samples: options.samples ?? SAMPLES },
  );
  const stability = stabilityIn(samples, found.groups, found.centres.length);
  const { groups, centres } = settle(vectors, withoutChance(found.centres, stability), {
    minimumSimilarity,
    stands: standsIn(space, options.minimumPeople),
  });
  const stabilityOf = (division: Int32Array, count: number): number[] =>
    stabilityIn(
      samples,
      Int32Array.from(sample, (unit) => division[unit]!),
      count,
    );
  return { groups, centres, stabilityOf };
}

function withoutChance(centres: readonly Float64Array[], stability: readonly number[]): Float64Array[] {
  const leastFirst = [...centres.keys()].sort((x, y) => stability[x]! - stability[y]! || x - y);
  const chance = leastFirst.filter((group) => stability[group]! < CHANCE);
  const gone = new Set(chance.slice(0, Math.max(0, centres.length - GOAL.fewest)));
  return centres.filter((_, group) => !gone.has(group));
}
