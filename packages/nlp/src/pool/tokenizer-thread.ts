import { parentPort, workerData } from 'node:worker_threads';
import { buildUserDictionary } from '../lattice/build-user-dictionary.ts';
import { dictionaryIn } from '../lattice/dictionary.ts';
import { Viterbi } from '../lattice/viterbi.ts';
import { cutTexts } from './cut-texts.ts';
import type { ThreadData } from './threads.ts';

// A thread that cuts texts: each message is a list of them, each answer their words in the same order.
const { memory, userWords } = workerData as ThreadData;
const dictionary = dictionaryIn(memory);
const viterbi = new Viterbi(dictionary, buildUserDictionary(dictionary, userWords));
parentPort?.on('message', (texts: readonly string[]) => {
  const found = cutTexts(viterbi, texts);
  parentPort?.postMessage(found, [found.counts.buffer as ArrayBuffer, found.words.buffer as ArrayBuffer]);
});
