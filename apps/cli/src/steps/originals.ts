import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, type IngestFile } from '@hirogeru/ingest';
import { sealOfFile } from '@hirogeru/store/vault';
import { KEY_BYTES, type ProjectFolder } from '../project-folder.ts';
import { beginSealing, hashesIn, readSealed, sealAnew, sealInto } from './sealed-folder.ts';

const NO_SECRET = new Uint8Array(KEY_BYTES);

/**
 * Keeps the files as received, sealed with the project's key, under the hash of their content; a name stands for the whole
 * content or is not there. Those that an earlier version kept as they came are sealed too.
 */
export function keepOriginals(folder: ProjectFolder, files: readonly IngestFile[], key: Uint8Array): void {
  const { originals } = folder.paths;
  beginSealing(originals);
  sealOriginals(folder, key);
  for (const file of files) {
    const name = contentHash(file);
    if (existsSync(join(originals, name))) continue;
    sealInto(originals, name, file.large ? file.large.disk : file.bytes, key);
    // What was sealed is what was read.
    file.large?.scan();
  }
}

/** Seals what lies there as it came, or sealed with an earlier secret of the key. */
export const sealOriginals = ({ paths }: ProjectFolder, key: Uint8Array): void =>
  sealAnew(paths.originals, key);

/** Hashes of files that are kept as they came, which everybody can read who can read the folder. */
export const openOriginals = (folder: ProjectFolder): string[] =>
  originalsOf(folder).filter((name) => sealOfFile(join(folder.paths.originals, name), NO_SECRET) === 'none');

/** Hashes of the files that are kept as received. */
export const originalsOf = ({ paths }: ProjectFolder): string[] => hashesIn(paths.originals);

/** A file as received; null where it is not kept, or not as it was. */
export const readOriginal = ({ paths }: ProjectFolder, sha256: string, key: Uint8Array): Uint8Array | null =>
  readSealed(paths.originals, sha256, key);

export const deleteOriginal = ({ paths }: ProjectFolder, sha256: string): void =>
  rmSync(join(paths.originals, sha256), { force: true });
