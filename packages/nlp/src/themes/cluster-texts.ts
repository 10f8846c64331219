import { bestGrouping } from './best-grouping.ts';
import { communities, countGroups } from './communities.ts';
import { mergeGroups } from './merge.ts';
import { neighbourGraph, type Graph } from './neighbour-graph.ts';
import { NEIGHBOURS, STARTS, termBounds } from './settings.ts';
import { nearestCentres } from './spherical-k-means.ts';
import { tfidf } from './tfidf.ts';
import { topicSpace } from './topic-space.ts';
import { neighboursWithin } from './neighbours-within.ts';

const RESOLUTION_STEP = 1.2;
const HIGHEST_RESOLUTION = 20;

/**
 * Divides texts into a given number of groups, every text in one: the way of the themes with the number fixed, to
 * compare with labelled sets.
 * @param texts  terms of each text (see `termsWithBigrams`)
 * @param options.groups  how many, ≥ 1; fewer come back when the texts have not so many
 * @param options.seed    decides the orders in which the texts are visited
 * @returns group of each text, 0..groups-1; texts without a shared term are in group 0
 */
export function clusterTexts(
  texts: readonly (readonly string[])[],
  options: { groups: number; seed: number },
): Int32Array {
  const { terms, vectors } = tfidf(texts, termBounds);
  const { places, latent, sample, neighbours } = topicSpace(
    vectors.length,
    (text) => vectors[text]!,
    terms.length,
  );
  const graph = neighbourGraph(neighboursWithin(neighbours, sample, NEIGHBOURS));
  const sampled = sample.map((text) => places[text]!);
  const goal = { fewest: options.groups, most: options.groups, alike: 0, same: Infinity };
  const starts = Array.from({ length: STARTS }, (_, at) =>
    mergeGroups(
      sampled,
      enoughCommunities(graph, options.groups, options.seed * STARTS + at),
      latent.count,
      goal,
    ),
  );
  return nearestCentres(places, bestGrouping(sampled, latent.count, starts).centres).groups;
}

/** Communities, at least as many as asked where the graph has so many. */
function enoughCommunities(graph: Graph, groups: number, seed: number): Int32Array {
  let found = communities(graph, { seed, resolution: 1 });
  for (let resolution = RESOLUTION_STEP; resolution < HIGHEST_RESOLUTION; resolution *= RESOLUTION_STEP) {
    if (countGroups(found) >= groups) break;
    found = communities(graph, { seed, resolution });
  }
  return found;
}
