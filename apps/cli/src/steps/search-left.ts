import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ProjectFolder } from '../project-folder.ts';

/** What was looked through, and where something was found: paths below the project's folder. */
export type Searched = { readonly files: number; readonly bytes: number; readonly found: readonly string[] };

const CHUNK = 4_000_000;

/**
 * Searches the bytes of every file of a project for texts, in UTF-8 and UTF-16. Releases stay as they were published, and are
 * left out; what is sealed is sealed.
 */
export function searchLeft({ root, paths }: ProjectFolder, texts: readonly string[]): Searched {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const overlap = Math.max(0, ...wanted.map(({ length }) => length - 1));
  const found: string[] = [];
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const isReleased = [paths.releases, paths.webReleases].some((dir) => path.startsWith(dir + sep));
    if (!entry.isFile() || isReleased) continue;
    files += 1;
    const read = searchFile(path, wanted, overlap);
    bytes += read.bytes;
    if (read.isThere) found.push(relative(root, path).split(sep).join('/'));
  }
  return { files, bytes, found: found.toSorted() };
}

function searchFile(
  path: string,
  wanted: readonly Buffer[],
  overlap: number,
): { bytes: number; isThere: boolean } {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(CHUNK + overlap);
  let [bytes, kept, isThere] = [0, 0, false];
  try {
    for (let read = 1; read > 0;) {
      read = readSync(file, buffer, kept, CHUNK, null);
      bytes += read;
      const seen = buffer.subarray(0, kept + read);
      isThere ||= wanted.some((text) => seen.includes(text));
      kept = Math.min(overlap, seen.length);
      seen.copyWithin(0, seen.length - kept);
    }
  } finally {
    closeSync(file);
  }
  return { bytes, isThere };
}
