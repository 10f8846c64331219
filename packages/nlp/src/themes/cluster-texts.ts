import { communities, countGroups } from './communities.ts';
import { mergeGroups } from './merge.ts';
import { nearestNeighbours } from './neighbours.ts';
import { sphericalKMeans } from './spherical-k-means.ts';
import { tfidf } from './tfidf.ts';
import { NEIGHBOURS, TERM_BOUNDS } from './settings.ts';

const RESOLUTION_STEP = 1.2;
const HIGHEST_RESOLUTION = 20;

/**
 * Divides texts into a given number of groups, every text in one: the way of the themes with the number fixed, to
 * compare with labelled sets.
 * @param texts  terms of each text (see `termsWithBigrams`)
 * @param options.groups  how many, ≥ 1; fewer come back when the texts have not so many
 * @returns group of each text, 0..groups-1; texts without a shared term are in group 0
 */
export function clusterTexts(
  texts: readonly (readonly string[])[],
  options: { groups: number; seed: number },
): Int32Array {
  const { terms, vectors } = tfidf(texts, TERM_BOUNDS);
  const neighbours = nearestNeighbours(vectors, terms.length, NEIGHBOURS);
  let found = communities(neighbours, { seed: options.seed, resolution: 1 });
  for (let resolution = RESOLUTION_STEP; resolution < HIGHEST_RESOLUTION; resolution *= RESOLUTION_STEP) {
    if (countGroups(found) >= options.groups) break;
    found = communities(neighbours, { seed: options.seed, resolution });
  }
  const goal = { fewest: options.groups, most: options.groups, alike: 0 };
  const start = mergeGroups(vectors, found, terms.length, goal);
  return sphericalKMeans(vectors, start, Math.max(1, countGroups(start)), terms.length).groups;
}
