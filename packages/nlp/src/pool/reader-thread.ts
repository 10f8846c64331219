import { parentPort, workerData } from 'node:worker_threads';
import { buildUserDictionary } from '../lattice/build-user-dictionary.ts';
import { dictionaryIn } from '../lattice/dictionary.ts';
import { Viterbi } from '../lattice/viterbi.ts';
import { normalise } from '../text/normalise.ts';
import { partsOfOpinion, type OpinionParts } from '../text/read-opinion.ts';
import { placeTokens } from '../text/tokenize-opinion.ts';
import { cutTexts, type CutTexts } from './cut-texts.ts';
import type { ThreadData } from './threads.ts';
import { tokensIn } from './tokens-in.ts';

/** What a thread finds in opinions: the words of their normalised texts, and their parts. */
export type FoundInOpinions = { readonly cut: CutTexts; readonly parts: readonly OpinionParts[] };

// A thread that reads opinions: each message is a list of them, each answer what is in them in the same order.
const { memory, userWords } = workerData as ThreadData;
const dictionary = dictionaryIn(memory);
const user = buildUserDictionary(dictionary, userWords);
const viterbi = new Viterbi(dictionary, user);
parentPort?.on('message', (opinions: readonly string[]) => {
  const written = opinions.map(normalise);
  const texts = written.map(({ text }) => text);
  const cut = cutTexts(viterbi, texts);
  const parts: OpinionParts[] = [];
  for (const tokens of tokensIn(dictionary, user, texts, cut)) {
    const at = parts.length;
    parts.push(partsOfOpinion(opinions[at]!, placeTokens(opinions[at]!, written[at]!, tokens)));
  }
  const found: FoundInOpinions = { cut, parts };
  parentPort?.postMessage(found, [cut.counts.buffer as ArrayBuffer, cut.words.buffer as ArrayBuffer]);
});
