import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, type IngestFile } from '@hirogeru/ingest';
import { openSealed, sealFile, sealOfFile } from '@hirogeru/store/vault';
import { KEY_BYTES, type ProjectFolder } from '../project-folder.ts';

const NO_SECRET = new Uint8Array(KEY_BYTES);
const HASH = /^[0-9a-f]{64}$/;

/**
 * Keeps the files as received, sealed with the project's key, under the hash of their content; a name stands for the whole
 * content or is not there. Those that an earlier version kept as they came are sealed too.
 */
export function keepOriginals(folder: ProjectFolder, files: readonly IngestFile[], key: Uint8Array): void {
  const { originals } = folder.paths;
  mkdirSync(originals, { recursive: true, mode: 0o700 });
  // Left by a run that was killed in the middle of one.
  for (const name of readdirSync(originals).filter((each) => each.endsWith('.tmp')))
    rmSync(join(originals, name));
  sealOriginals(folder, key);
  for (const file of files) {
    const name = contentHash(file);
    const path = join(originals, name);
    if (existsSync(path)) continue;
    sealFile(file.large ? file.large.disk : file.bytes, path, name, newestOf(key));
    // What was sealed is what was read.
    file.large?.scan();
  }
}

/** Seals what lies there as it came, or sealed with an earlier secret of the key. */
export function sealOriginals(folder: ProjectFolder, key: Uint8Array): void {
  for (const name of originalsOf(folder)) {
    const path = join(folder.paths.originals, name);
    if (sealOfFile(path, newestOf(key)) === 'own') continue;
    const bytes = readOriginal(folder, name, key);
    // What nobody can open stays as it is.
    if (bytes) sealFile(bytes, path, name, newestOf(key));
  }
}

/** Hashes of files that are kept as they came, which everybody can read who can read the folder. */
export const openOriginals = (folder: ProjectFolder): string[] =>
  originalsOf(folder).filter((name) => sealOfFile(join(folder.paths.originals, name), NO_SECRET) === 'none');

const newestOf = (key: Uint8Array): Uint8Array => key.subarray(-KEY_BYTES);

/** Hashes of the files that are kept as received. */
export const originalsOf = ({ paths }: ProjectFolder): string[] =>
  existsSync(paths.originals)
    ? readdirSync(paths.originals)
        .filter((name) => HASH.test(name))
        .toSorted()
    : [];

/** A file as received; null where it is not kept, or not as it was. */
export function readOriginal({ paths }: ProjectFolder, sha256: string, key: Uint8Array): Uint8Array | null {
  const path = join(paths.originals, sha256);
  if (!existsSync(path)) return null;
  if (sealOfFile(path, newestOf(key)) === 'none') return readFileSync(path);
  for (let at = key.length - KEY_BYTES; at >= 0; at -= KEY_BYTES) {
    const secret = key.subarray(at, at + KEY_BYTES);
    if (sealOfFile(path, secret) === 'own') return openSealed(path, sha256, secret);
  }
  return null;
}

export const deleteOriginal = ({ paths }: ProjectFolder, sha256: string): void =>
  rmSync(join(paths.originals, sha256), { force: true });
