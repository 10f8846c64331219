import { termsWithBigrams } from '../words/bigram.ts';
import { withAnswerContext } from './answer-context.ts';
import type { GroupingPlan } from './group-units.ts';
import { nearestNeighbours } from './neighbours.ts';
import { neighboursWithin } from './neighbours-within.ts';
import { NEIGHBOURS, TERM_BOUNDS } from './settings.ts';
import type { SparseVector } from './sparse-vector.ts';
import { tfidf } from './tfidf.ts';
import type { ThemeDocument } from './theme-model.ts';
import { sharedWords } from './theme-words.ts';

export interface ThemeOptions {
  readonly seed: number;
  /** Fewest distinct people behind a theme, and behind each word that names it; ≥ 1. */
  readonly minimumPeople: number;
  /** Units less like a theme's centre than this stay その他の声. Cosine, 0..1. */
  readonly minimumSimilarity?: number;
  /** Bootstrap samples for the stability. */
  readonly samples?: number;
}

export const MINIMUM_SIMILARITY = 0.12;
export const SAMPLES = 20;
/** A number of themes that can be read: below 5 nothing is joined any more, above 15 always. */
const GOAL = { fewest: 5, most: 15, alike: 0.5 } as const;
/** A theme needs two words, or it cannot be named. */
const FEWEST_WORDS = 2;

/** Units in the order of their ids, as vectors. */
export interface UnitSpace {
  readonly units: readonly ThemeDocument[];
  /** Term of each position. */
  readonly terms: readonly string[];
  /** What each unit says by itself. */
  readonly own: readonly SparseVector[];
  /** The same, leaning on the rest of its answer: what units are grouped by. */
  readonly vectors: readonly SparseVector[];
}

/** @throws RangeError when two documents have the same id */
export function unitSpace(documents: readonly ThemeDocument[]): UnitSpace {
  const units = byId(documents);
  const { terms, vectors: own } = tfidf(
    units.map(({ words }) => termsWithBigrams(words)),
    TERM_BOUNDS,
  );
  const vectors = withAnswerContext(
    own,
    units.map(({ id, answerId }) => answerId ?? id),
  );
  return { units, terms, own, vectors };
}

/** May these units be a theme: are there two words that enough people use? */
export const standsIn =
  ({ units }: UnitSpace, minimumPeople: number) =>
  (members: readonly number[]): boolean =>
    sharedWords(
      members.map((at) => units[at]!),
      minimumPeople,
    ).size >= FEWEST_WORDS;

/** How to group a sample of the units from nothing; the sample by places, ascending. */
export function plansIn(
  space: UnitSpace,
  { seed, minimumPeople, minimumSimilarity = MINIMUM_SIMILARITY }: ThemeOptions,
): (sample: readonly number[]) => GroupingPlan {
  const { vectors, terms } = space;
  const width = terms.length;
  // Twice as many as used: a bootstrap sample holds two thirds of the units.
  const reserve = nearestNeighbours(vectors, width, 2 * NEIGHBOURS);
  const stands = standsIn(space, minimumPeople);
  return (sample) => ({
    vectors: sample.map((unit) => vectors[unit]!),
    width,
    neighbours: neighboursWithin(reserve, sample, NEIGHBOURS),
    seed,
    goal: GOAL,
    minimumSimilarity,
    stands: (members) => stands(members.map((at) => sample[at]!)),
  });
}

function byId(documents: readonly ThemeDocument[]): ThemeDocument[] {
  const units = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  if (new Set(units.map(({ id }) => id)).size < units.length)
    throw new RangeError('two documents have the same id');
  return units;
}
