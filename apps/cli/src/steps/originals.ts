import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentHash, type IngestFile } from '@hirogeru/ingest';
import type { ProjectFolder } from '../project-folder.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Keeps the files as received, under the hash of their content; a name stands for the whole content or is not there. */
export function keepOriginals({ paths }: ProjectFolder, files: readonly IngestFile[]): void {
  mkdirSync(paths.originals, { recursive: true, mode: 0o700 });
  // Left by a run that was killed in the middle of one.
  for (const name of readdirSync(paths.originals).filter((each) => each.endsWith('.tmp')))
    rmSync(join(paths.originals, name));
  for (const file of files) {
    const path = join(paths.originals, contentHash(file));
    if (existsSync(path)) continue;
    if (file.large) {
      copyFileSync(file.large.disk, `${path}.tmp`);
      // What was copied is what was read.
      file.large.scan();
    } else writeFileSync(`${path}.tmp`, file.bytes, { mode: 0o600 });
    renameSync(`${path}.tmp`, path);
  }
}

/** Hashes of the files that are kept as received. */
export const originalsOf = ({ paths }: ProjectFolder): string[] =>
  existsSync(paths.originals)
    ? readdirSync(paths.originals)
        .filter((name) => HASH.test(name))
        .toSorted()
    : [];

/** A file as received; null where it is not kept. */
export function readOriginal({ paths }: ProjectFolder, sha256: string): Uint8Array | null {
  const path = join(paths.originals, sha256);
  return existsSync(path) ? readFileSync(path) : null;
}

export const deleteOriginal = ({ paths }: ProjectFolder, sha256: string): void =>
  rmSync(join(paths.originals, sha256), { force: true });
