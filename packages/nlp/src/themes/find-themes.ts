import { termsWithBigrams } from '../words/bigram.ts';
import { withAnswerContext } from './answer-context.ts';
import { countGroups } from './communities.ts';
import { groupUnits, unitsOf, type GroupingPlan } from './group-units.ts';
import { nameThemes } from './name-themes.ts';
import { nearestNeighbours } from './neighbours.ts';
import { neighboursWithin } from './neighbours-within.ts';
import { NEIGHBOURS, TERM_BOUNDS } from './settings.ts';
import { dot } from './sparse-vector.ts';
import { bootstrapStability } from './stability.ts';
import { tfidf } from './tfidf.ts';
import type { ThemeDocument, ThemeModel } from './theme-model.ts';
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

const MINIMUM_SIMILARITY = 0.12;
const SAMPLES = 20;
/** A number of themes that can be read: below 5 nothing is joined any more, above 15 always. */
const GOAL = { fewest: 5, most: 15, alike: 0.5 } as const;
/** A theme needs two words, or it cannot be named. */
const FEWEST_WORDS = 2;

/**
 * Finds what people write about: TF-IDF over words and pairs of words → graph of the 15 nearest units → Louvain → joined
 * to a readable number → spherical k-means. Units that fit nothing are left as `others`, never forced; a theme stands
 * only with `minimumPeople` people and two words that so many of them use.
 * The same documents and seed give the same model, whatever their order. Near-linear in the number of units.
 * @throws RangeError when two documents have the same id
 */
export function findThemes(documents: readonly ThemeDocument[], options: ThemeOptions): ThemeModel {
  const { seed, minimumPeople, minimumSimilarity = MINIMUM_SIMILARITY, samples = SAMPLES } = options;
  const units = byId(documents);
  const space = tfidf(
    units.map(({ words }) => termsWithBigrams(words)),
    TERM_BOUNDS,
  );
  const vectors = withAnswerContext(
    space.vectors,
    units.map(({ id, answerId }) => answerId ?? id),
  );
  const width = space.terms.length;
  // Twice as many as used: a bootstrap sample holds two thirds of the units.
  const reserve = nearestNeighbours(vectors, width, 2 * NEIGHBOURS);
  const planFor = (sample: readonly number[]): GroupingPlan => ({
    vectors: sample.map((unit) => vectors[unit]!),
    width,
    neighbours: neighboursWithin(reserve, sample, NEIGHBOURS),
    seed,
    goal: GOAL,
    minimumSimilarity,
    stands: (members) =>
      sharedWords(
        members.map((at) => units[sample[at]!]!),
        minimumPeople,
      ).size >= FEWEST_WORDS,
  });
  const { groups, centres } = groupUnits(planFor([...units.keys()]));
  const count = countGroups(groups);
  const stability = bootstrapStability(groups, count, (sample) => groupUnits(planFor(sample)).groups, {
    seed,
    samples,
  });
  const found = stability.map((value, group) => {
    const members = unitsOf(groups, group);
    return {
      members,
      similarities: members.map((at) => Math.min(1, dot(space.vectors[at]!, centres[group]!))),
      stability: value,
    };
  });
  return nameThemes(units, found, minimumPeople);
}

function byId(documents: readonly ThemeDocument[]): ThemeDocument[] {
  const units = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  if (new Set(units.map(({ id }) => id)).size < units.length)
    throw new RangeError('two documents have the same id');
  return units;
}
