import { latentSpace, placeIn, type LatentSpace } from './latent.ts';
import { leanOnNeighbours } from './lean-on-neighbours.ts';
import { meantIndex } from './meant-neighbours.ts';
import { neighbourIndex, type Neighbour } from './neighbours.ts';
import { randomSource } from './random-source.ts';
import { DIRECTIONS, MOST_IN_GRAPH, NEIGHBOURS } from './settings.ts';
import type { SparseVector } from './sparse-vector.ts';

/** Texts among what they are about, rather than among their words. */
export interface TopicSpace {
  readonly latent: LatentSpace;
  /** Where each text lies, drawn towards its neighbours; the empty vector for a text without a known term. */
  readonly places: readonly SparseVector[];
  /** Texts that the directions and the graph are made of, ascending: all of them, unless there are very many. */
  readonly sample: readonly number[];
  /** Nearest texts of each text of the sample, twice as many as the graph needs; of the others none. */
  readonly neighbours: readonly (readonly Neighbour[])[];
}

/**
 * Places texts by their latent directions and their neighbours.
 * @param count     how many texts there are
 * @param vectorOf  TF-IDF vector of a text, of unit length
 * @param terms     how many terms there are
 * @param meanings  what each text means, where an embedder told: neighbours are then near by words and by meaning
 */
export function topicSpace(
  count: number,
  vectorOf: (text: number) => SparseVector,
  terms: number,
  meanings?: readonly Float64Array[],
): TopicSpace {
  const sample = sampleOf(count);
  const sampled = sample.map(vectorOf);
  const latent = latentSpace(sampled, terms, DIRECTIONS);
  const index = neighbourIndex(sampled, terms);
  const meant =
    meanings &&
    meantIndex(
      index,
      sample.map((text) => meanings[text]!),
    );
  const bare = sampled.map((vector) => placeIn(latent, vector));
  const rank = new Map(sample.map((text, at) => [text, at]));
  const neighbours: (readonly Neighbour[])[] = [];
  const values = new Float64Array(count * latent.count);
  const places = Array.from({ length: count }, (_, text) => {
    const at = rank.get(text) ?? -1;
    const vector = sampled[at] ?? vectorOf(text);
    // Twice as many as used: a bootstrap sample holds two thirds of the texts.
    const count = at < 0 ? NEIGHBOURS : 2 * NEIGHBOURS;
    const near = meant ? meant.nearest(vector, meanings[text]!, count, at) : index.nearest(vector, count, at);
    neighbours.push(at < 0 ? [] : near.map((other) => ({ ...other, at: sample[other.at]! })));
    const own = at < 0 ? placeIn(latent, vector) : bare[at]!;
    // A text whose words nobody else says lies where what means the same lies.
    const start = meant && own.values.length === 0 ? nowhere(latent.count) : own;
    const leaning = leanOnNeighbours(start, vector.positions.length, near.slice(0, NEIGHBOURS), bare);
    const row = values.subarray(text * latent.count, text * latent.count + leaning.values.length);
    row.set(leaning.values);
    return { positions: leaning.positions, values: row };
  });
  return { latent, places, sample, neighbours };
}

const nowhere = (count: number): SparseVector => ({
  positions: Int32Array.from({ length: count }, (_, at) => at),
  values: new Float64Array(count),
});

/** Places of the texts that the graph is made of; the same for as many texts, always. */
function sampleOf(count: number): number[] {
  const texts = Array.from({ length: count }, (_, text) => text);
  if (count <= MOST_IN_GRAPH) return texts;
  const random = randomSource(count);
  for (let at = 0; at < MOST_IN_GRAPH; at++) {
    const other = at + Math.floor(random() * (count - at));
    [texts[at], texts[other]] = [texts[other]!, texts[at]!];
  }
  return texts.slice(0, MOST_IN_GRAPH).sort((x, y) => x - y);
}
