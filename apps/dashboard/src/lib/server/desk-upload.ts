import { createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Largest file that the desk takes in one go, in bytes. */
const LIMIT = 100 * 1024 * 1024;

/**
 * Puts uploaded files into the project's inbox under a name that cannot leave it and never over an earlier file.
 * @returns how many were put there, and how many were too large or had no content
 */
export async function putIntoInbox(
  files: readonly File[],
  inbox: string,
): Promise<{ taken: number; left: number }> {
  await mkdir(inbox, { recursive: true });
  let taken = 0;
  for (const file of files) {
    if (file.size === 0 || file.size > LIMIT) continue;
    const target = freeName(inbox, safeName(file.name));
    await pipeline(
      Readable.fromWeb(file.stream() as ReadableStream),
      createWriteStream(target, { flags: 'wx' }),
    );
    taken += 1;
  }
  return { taken, left: files.length - taken };
}

/** The last part of a name, without characters that some file system reads as a path or a control. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .replace(/^[.\s]+/, '')
    .slice(-120);
  return last === '' ? 'file' : last;
}

function freeName(folder: string, name: string): string {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    if (!existsSync(path)) return path;
  }
}
