import { countGroups } from './communities.ts';
import { STEADY } from './continue/steady.ts';
import { beginnings, groupFrom, groupUnits, joined, settle, type UnitGroups } from './group-units.ts';
import { joinToRead } from './levels/join-to-read.ts';
import type { MergeGoal } from './merge.ts';
import { regroupSamples, stabilityIn } from './stability.ts';
import {
  GOAL,
  LOWER_GOAL,
  MINIMUM_SIMILARITY,
  plansIn,
  SAMPLES,
  standsIn,
  type ThemeOptions,
  type UnitSpace,
} from './unit-space.ts';

/** A group that comes back so seldom is chance; its units are free again. */
const CHANCE = 0.3;

/** Two levels are worth reading where this share of the lower themes comes back surely. */
const CLEAR = 0.9;

/** Groups of units, and how surely groups come back. */
export interface SteadyGroups extends UnitGroups {
  /** Bootstrap stability of each group of any division of the units, 0..1; group of each unit, 0..count-1, or -1. */
  readonly stabilityOf: StabilityOf;
  /** The same for a division into groups of groups: compared with what the groups of each sample are joined to. */
  readonly upperStabilityOf: StabilityOf;
}

export type StabilityOf = (groups: Int32Array, count: number) => readonly number[];

/**
 * Groups of all units of a space: found among its sample, cleared of those that come back by chance only as long as
 * enough are left to read, and all units placed around the rest. Groups that are not alike are joined only down to a readable
 * number; where more than that come back surely, in every order in which they are looked for and in other samples, they stay apart, to be read in two levels.
 */
export function steadyGroups(space: UnitSpace, options: ThemeOptions): SteadyGroups {
  const plan = plansIn(space, options)(space.sample);
  const begun = beginnings(plan);
  const apart = joined(begun, { ...plan, goal: LOWER_GOAL });
  if (apart.every((groups) => countGroups(groups) <= GOAL.most))
    return steadied(space, options, groupFrom(apart, plan), GOAL);
  const many = groupFrom(apart, plan);
  const units = [...plan.vectors.keys()];
  const orders = apart.map((groups) => ({ units, groups }));
  if (isClear(stabilityIn(orders, many.groups, many.centres.length))) {
    const steady = steadied(space, options, many, LOWER_GOAL);
    if (isClear(steady.stabilityOf(steady.groups, steady.centres.length))) return steady;
  }
  return steadied(space, options, groupFrom(joined(begun, plan), plan), GOAL);
}

/** Are there more groups than can be read at once, and hardly one of them by chance? Fragments of sentences that many say alike are not. */
function isClear(stability: readonly number[]): boolean {
  const steady = stability.filter((value) => value >= STEADY).length;
  return steady > GOAL.most && steady >= CLEAR * stability.length;
}

function steadied(space: UnitSpace, options: ThemeOptions, found: UnitGroups, goal: MergeGoal): SteadyGroups {
  const { sample, vectors, latent } = space;
  const planFor = plansIn(space, options);
  const samples = regroupSamples(
    sample.length,
    (drawn) => groupUnits({ ...planFor(drawn.map((at) => sample[at]!)), goal }).groups,
    { seed: options.seed, samples: options.samples ?? SAMPLES },
  );
  const stability = stabilityIn(samples, found.groups, found.centres.length);
  const { groups, centres } = settle(vectors, withoutChance(found.centres, stability), {
    minimumSimilarity: options.minimumSimilarity ?? MINIMUM_SIMILARITY,
    stands: standsIn(space, options.minimumPeople),
  });
  const among =
    (regrouped: () => typeof samples): StabilityOf =>
    (division, count) =>
      stabilityIn(
        regrouped(),
        Int32Array.from(sample, (unit) => division[unit]!),
        count,
      );
  return {
    groups,
    centres,
    stabilityOf: among(() => samples),
    upperStabilityOf: among(() =>
      samples.map(({ units, groups: own }) => {
        const drawn = units.map((at) => vectors[sample[at]!]!);
        return { units, groups: joinToRead(drawn, own, latent.count) };
      }),
    ),
  };
}

function withoutChance(centres: readonly Float64Array[], stability: readonly number[]): Float64Array[] {
  const leastFirst = [...centres.keys()].sort((x, y) => stability[x]! - stability[y]! || x - y);
  const chance = leastFirst.filter((group) => stability[group]! < CHANCE);
  const gone = new Set(chance.slice(0, Math.max(0, centres.length - GOAL.fewest)));
  return centres.filter((_, group) => !gone.has(group));
}
