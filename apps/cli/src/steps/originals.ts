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
    sealFile(file.large ? file.large.disk : file.bytes, path, name, secretOf(key));
    // What was sealed is what was read.
    file.large?.scan();
  }
}

/** Seals what lies there as it came. */
function sealOriginals(folder: ProjectFolder, key: Uint8Array): void {
  for (const name of openOriginals(folder)) {
    const path = join(folder.paths.originals, name);
    sealFile(path, path, name, secretOf(key));
  }
}

/** Hashes of files that are kept as they came, which everybody can read who can read the folder. */
export const openOriginals = (folder: ProjectFolder): string[] =>
  originalsOf(folder).filter((name) => sealOfFile(join(folder.paths.originals, name), NO_SECRET) === 'none');

/** Files are sealed with the newest part of a key. */
const secretOf = (key: Uint8Array): Uint8Array => key.subarray(-KEY_BYTES);

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
  return sealOfFile(path, secretOf(key)) === 'none'
    ? readFileSync(path)
    : openSealed(path, sha256, secretOf(key));
}

export const deleteOriginal = ({ paths }: ProjectFolder, sha256: string): void =>
  rmSync(join(paths.originals, sha256), { force: true });
