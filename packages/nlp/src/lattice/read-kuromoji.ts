import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readCharacters } from './characters.ts';
import { turnConnectionCosts } from './connection-costs.ts';
import type { DictionaryArrays } from './dictionary-arrays.ts';
import { countWords, joinHomographs, wordsByKey } from './homographs.ts';
import { buildPrefixes } from './prefixes.ts';
import { firstOfContexts, readRecords } from './word-records.ts';

const NAMES = [
  'base',
  'check',
  'tid',
  'tid_pos',
  'tid_map',
  'cc',
  'unk',
  'unk_pos',
  'unk_map',
  'unk_char',
  'unk_compat',
  'unk_invoke',
] as const;

/** Reads IPADIC as kuromoji ships it, and lays it out for our lattice. */
export async function readKuromoji(folder: string): Promise<DictionaryArrays> {
  const files = await Promise.all(NAMES.map((name) => unzip(join(folder, `${name}.dat.gz`))));
  const file = Object.fromEntries(NAMES.map((name, index) => [name, files[index]!])) as Record<
    (typeof NAMES)[number],
    Uint8Array
  >;
  const known = readRecords(file.tid, countWords(int32(file.tid_map)));
  const unknown = readRecords(file.unk, countWords(int32(file.unk_map)));
  const { at, entries } = joinHomographs(int32(file.tid_map), known);
  return {
    ...buildPrefixes(int32(file.base), int32(file.check), at),
    entries,
    strings: trimZeros(file.tid_pos),
    places: known.places,
    contextWords: firstOfContexts(known),
    unknownLeft: unknown.left,
    unknownRight: unknown.right,
    unknownCost: unknown.cost,
    unknownStrings: trimZeros(file.unk_pos),
    unknownPlaces: unknown.places,
    unknownOf: wordsByKey(int32(file.unk_map)),
    ...readCharacters(file.unk_char, new Uint32Array(int32(file.unk_compat)), file.unk_invoke),
    costs: turnConnectionCosts(new Int16Array(file.cc.buffer, file.cc.byteOffset, file.cc.length >> 1)),
  };
}

async function unzip(path: string): Promise<Uint8Array> {
  // A copy where the bytes do not start on a word, so that typed arrays can look at them.
  const bytes = await promisify(gunzip)(await readFile(path));
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
}

const int32 = (bytes: Uint8Array) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** The files are padded to a power of two; what is kept ends with one 0. */
function trimZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end + 1);
}
