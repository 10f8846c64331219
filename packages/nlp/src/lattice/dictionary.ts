import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers';
import { pack, unpack, type DictionaryArrays } from './dictionary-arrays.ts';
import { featureReader, type Features } from './features.ts';
import { keep, keptPath, readKept } from './kept-dictionary.ts';
import { readKuromoji } from './read-kuromoji.ts';

/** IPADIC as kuromoji ships it, laid out for our lattice. Read only; one for all tokenizers of a process. */
export interface Dictionary {
  readonly arrays: DictionaryArrays;
  /** Known words: numbers 0..words-1. */
  readonly words: number;
  /** Contexts of words, left as right. */
  readonly contexts: number;
  /** Unknown words by class of the first character. */
  readonly unknownOf: readonly (readonly number[])[];
  /** Of a known word by its number; of the unknown word n by -1 - n. */
  featuresOf(word: number): Features;
}

let opened: Promise<SharedArrayBuffer> | undefined;
let known: Promise<Dictionary> | undefined;

/** The memory of the dictionary, for other threads to open it with; read once a process. */
export function dictionaryMemory(): Promise<SharedArrayBuffer> {
  return (opened ??= readMemory());
}

/** Opens the dictionary; the second call in a process costs nothing. */
export function openDictionary(): Promise<Dictionary> {
  return (known ??= dictionaryMemory().then(dictionaryIn));
}

async function readMemory(): Promise<SharedArrayBuffer> {
  const about = createRequire(import.meta.url).resolve('kuromoji/package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const path = keptPath(version);
  const kept = readKept(path);
  if (kept) return kept;
  const memory = pack(await readKuromoji(join(dirname(about), 'dict')));
  // Whoever waits for the dictionary need not wait for the file.
  setImmediate(() => keep(path, memory));
  return memory;
}

/** The dictionary in a memory that was made by `dictionaryMemory`, here or in another thread. */
export function dictionaryIn(memory: SharedArrayBuffer): Dictionary {
  const arrays = unpack(memory);
  const ofKnown = featureReader(arrays.strings, arrays.places);
  const ofUnknown = featureReader(arrays.unknownStrings, arrays.unknownPlaces);
  return {
    arrays,
    words: arrays.places.length,
    contexts: Math.sqrt(arrays.costs.length),
    unknownOf: listsOf(arrays.unknownOf),
    featuresOf: (word) => (word >= 0 ? ofKnown(word) : ofUnknown(-1 - word)),
  };
}

function listsOf(flat: Int32Array): number[][] {
  const lists: number[][] = [];
  for (let at = 0; at < flat.length; at += 1 + flat[at]!)
    lists.push([...flat.subarray(at + 1, at + 1 + flat[at]!)]);
  return lists;
}
