import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSealed, sealFile, sealOfFile } from '@hirogeru/store/vault';
import { KEY_BYTES } from '../project-folder.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Names of the files of a folder that are called by a hash. */
export const hashesIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => HASH.test(name))
        .toSorted()
    : [];

/** Makes the folder, and clears away what a process left that was killed in the middle of a file. */
export function beginSealing(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dir).filter((each) => each.endsWith('.tmp'))) rmSync(join(dir, name));
}

/** @param source  the bytes, or the path of the file that holds them */
export const sealInto = (dir: string, name: string, source: Uint8Array | string, key: Uint8Array): void =>
  sealFile(source, join(dir, name), name, newestOf(key));

/** Seals what lies there open, or sealed with an earlier secret of the key. */
export function sealAnew(dir: string, key: Uint8Array): void {
  for (const name of hashesIn(dir)) {
    if (sealOfFile(join(dir, name), newestOf(key)) === 'own') continue;
    const bytes = readSealed(dir, name, key);
    // What nobody can open stays as it is.
    if (bytes) sealInto(dir, name, bytes, key);
  }
}

/** What a file holds, sealed with any secret of the key, or open; null where it is not there, or not as it was. */
export function readSealed(dir: string, name: string, key: Uint8Array): Uint8Array | null {
  const path = join(dir, name);
  if (!existsSync(path)) return null;
  if (sealOfFile(path, newestOf(key)) === 'none') return readFileSync(path);
  for (let at = key.length - KEY_BYTES; at >= 0; at -= KEY_BYTES) {
    const secret = key.subarray(at, at + KEY_BYTES);
    if (sealOfFile(path, secret) === 'own') return openSealed(path, name, secret);
  }
  return null;
}

const newestOf = (key: Uint8Array): Uint8Array => key.subarray(-KEY_BYTES);
