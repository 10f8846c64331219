import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** To be counted up when the layout of the arrays changes. */
const LAYOUT = 1;
const CHECK = 8;
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/hirogeru');

/** Where the laid out dictionary of a version of kuromoji is kept. */
export const keptPath = (version: string): string => join(FOLDER, `ipadic-${version}-${LAYOUT}.bin`);

/** The dictionary as an earlier process laid it out. @returns null when none did, or when the file is not as it was written */
export function readKept(path: string): SharedArrayBuffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const size = fstatSync(file).size - CHECK;
    if (size <= 0) return null;
    const check = new Uint32Array(CHECK / 4);
    readSync(file, check, 0, CHECK, 0);
    const memory = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(memory);
    for (let at = 0; at < size;) {
      const read = readSync(file, bytes, at, size - at, CHECK + at);
      if (read === 0) return null;
      at += read;
    }
    return crc32(bytes) === check[0] ? memory : null;
  } finally {
    closeSync(file);
  }
}

/** Keeps the dictionary for the next process. It is only there to be faster: where nothing can be written, nothing is. */
export function keep(path: string, memory: SharedArrayBuffer): void {
  const mine = `${path}.${process.pid}`;
  const bytes = new Uint8Array(memory);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(mine, new Uint8Array(Uint32Array.of(crc32(bytes), 0).buffer));
    writeFileSync(mine, bytes, { flag: 'a' });
    renameSync(mine, path);
  } catch {
    discard(mine);
  }
}

function discard(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Nothing was written.
  }
}
