import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readCharacters, type Characters } from './characters.ts';
import { readConnectionCosts, type ConnectionCosts } from './connection-costs.ts';
import { countWords, joinHomographs, listByKey, type Homographs } from './homographs.ts';
import { joinTrie, type Trie } from './trie.ts';
import { readWordTable, type WordTable } from './word-table.ts';

/** IPADIC as kuromoji ships it, laid out for our lattice. Read only; one for all tokenizers of a process. */
export interface Dictionary {
  readonly trie: Trie;
  readonly homographs: Homographs;
  readonly words: WordTable;
  readonly unknown: WordTable;
  /** Words of `unknown` by class of the first character. */
  readonly unknownOf: readonly (readonly number[])[];
  readonly characters: Characters;
  readonly connections: ConnectionCosts;
}

let opened: Promise<Dictionary> | undefined;

/** Opens the dictionary; the second call in a process costs nothing. */
export function openDictionary(): Promise<Dictionary> {
  return (opened ??= readDictionary(dictionaryFolder()));
}

/** Folder of the dictionary files of the installed kuromoji. */
function dictionaryFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
}

async function readDictionary(folder: string): Promise<Dictionary> {
  const names = ['base', 'check', 'tid', 'tid_pos', 'tid_map', 'cc'];
  const unknownNames = ['unk', 'unk_pos', 'unk_map', 'unk_char', 'unk_compat', 'unk_invoke'];
  const read = (name: string) => unpack(join(folder, `${name}.dat.gz`));
  const [base, check, tid, tidPos, tidMap, cc] = (await Promise.all(names.map(read))) as Six;
  const [unk, unkPos, unkMap, unkChar, unkCompat, unkInvoke] = (await Promise.all(
    unknownNames.map(read),
  )) as Six;
  const words = readWordTable(tid, trimZeros(tidPos), countWords(int32(tidMap)));
  return {
    trie: joinTrie(int32(base), int32(check)),
    homographs: joinHomographs(int32(tidMap), words),
    words,
    unknown: readWordTable(unk, trimZeros(unkPos), countWords(int32(unkMap))),
    unknownOf: listByKey(int32(unkMap)),
    characters: readCharacters(unkChar, new Uint32Array(int32(unkCompat)), unkInvoke),
    connections: readConnectionCosts(new Int16Array(cc.buffer, cc.byteOffset, cc.length >> 1)),
  };
}

type Six = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

async function unpack(path: string): Promise<Uint8Array> {
  // A copy where the bytes do not start on a word, so that typed arrays can look at them.
  const bytes: Buffer = await promisify(gunzip)(await readFile(path));
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
}

const int32 = (bytes: Uint8Array) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** The files are padded to a power of two; the copy lets the padding go. */
function trimZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, end + 1);
}
