import { cut } from '../tokenizer.ts';
import type { Viterbi } from '../lattice/viterbi.ts';

/** Words of several texts as numbers, which threads hand over without copying. */
export type CutTexts = {
  /** Words of each text. */
  readonly counts: Int32Array;
  /** Of each word: number, start, end. */
  readonly words: Int32Array;
};

/** Cuts texts one after the other. */
export function cutTexts(viterbi: Viterbi, texts: readonly string[]): CutTexts {
  const counts = new Int32Array(texts.length);
  let words = new Int32Array(3 * texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  texts.forEach((text, index) => {
    cut(viterbi, text, (word, start, end) => {
      words[at++] = word;
      words[at++] = start;
      words[at++] = end;
      counts[index]!++;
    });
  });
  words = words.slice(0, at);
  return { counts, words };
}
