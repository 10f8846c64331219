import { answerContext } from './answer-context.ts';
import type { GroupingPlan } from './group-units.ts';
import type { LatentSpace } from './latent.ts';
import { meaningOf } from './meant-neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbourGraph } from './neighbour-graph.ts';
import { neighboursWithin } from './neighbours-within.ts';
import { NEIGHBOURS, STARTS } from './settings.ts';
import type { SparseVector } from './sparse-vector.ts';
import type { ThemeDocument } from './theme-model.ts';
import type { ThemeIdKey } from './theme-id.ts';
import { sharedWords } from './theme-words.ts';
import { unitTerms, type UnitTerms } from './unit-terms.ts';
import { topicSpace } from './topic-space.ts';

export interface ThemeOptions {
  readonly ids: ThemeIdKey;
  /** Draws the bootstrap samples of the stability; the themes themselves do not depend on it. */
  readonly seed: number;
  /** Fewest distinct people behind a theme, and behind each word that names it; ≥ 1. */
  readonly minimumPeople: number;
  /** Units less like a theme's centre than this stay その他の声. Cosine, 0..1. */
  readonly minimumSimilarity?: number;
  /** Bootstrap samples for the stability. */
  readonly samples?: number;
}

export const MINIMUM_SIMILARITY = 0.25;
export const SAMPLES = 20;
/** A number of themes that can be read. Two subjects are less than .5 alike, one that was torn in two .8. */
export const GOAL = { fewest: 5, most: 15, alike: 0.5, same: 0.7 } as const;
/** As many as can be told apart: read in two levels when they are more than can be read at once. */
export const LOWER_GOAL = { ...GOAL, most: 60 } as const;
/** A theme needs two words, or it cannot be named. */
const FEWEST_WORDS = 2;

/** Units in the order of their ids, as vectors. */
export interface UnitSpace extends UnitTerms {
  /** What each unit is about, leaning on the rest of its answer and on its neighbours: what units are grouped by. */
  readonly vectors: readonly SparseVector[];
  /** The directions of those vectors; `placeIn` it, words lie among them. */
  readonly latent: LatentSpace;
  /** Units that groups are looked for among; the others are placed around what is found. */
  readonly sample: readonly number[];
  readonly neighbours: readonly (readonly Neighbour[])[];
}

/** @throws RangeError when two documents have the same id */
export function unitSpace(documents: readonly ThemeDocument[]): UnitSpace {
  const { units, terms, own } = unitTerms(documents);
  const leaning = answerContext(
    own,
    units.map(({ id, answerId }) => answerId ?? id),
  );
  const { places, latent, sample, neighbours } = topicSpace(
    units.length,
    leaning,
    terms.length,
    meaningsOf(units),
  );
  return { units, terms, own, vectors: places, latent, sample, neighbours };
}

/** @throws RangeError when some units have a meaning and others have none */
function meaningsOf(units: readonly ThemeDocument[]): Float64Array[] | undefined {
  const meanings = units.flatMap(({ meaning }) => (meaning ? [meaningOf(meaning)] : []));
  if (meanings.length > 0 && meanings.length < units.length)
    throw new RangeError('some documents have a meaning, others have none');
  return meanings.length > 0 ? meanings : undefined;
}

/** May these units be a theme: are there two words that enough people use? */
export const standsIn =
  ({ units }: UnitSpace, minimumPeople: number) =>
  (members: readonly number[]): boolean =>
    sharedWords(
      members.map((at) => units[at]!),
      minimumPeople,
    ).size >= FEWEST_WORDS;

/** How to group some of the units from nothing; the units by places, ascending. */
export function plansIn(
  space: UnitSpace,
  { minimumPeople, minimumSimilarity = MINIMUM_SIMILARITY }: ThemeOptions,
): (sample: readonly number[]) => GroupingPlan {
  const stands = standsIn(space, minimumPeople);
  return (sample) => ({
    vectors: sample.map((unit) => space.vectors[unit]!),
    width: space.latent.count,
    graph: neighbourGraph(neighboursWithin(space.neighbours, sample, NEIGHBOURS)),
    starts: STARTS,
    goal: GOAL,
    minimumSimilarity,
    stands: (members) => stands(members.map((at) => sample[at]!)),
  });
}
