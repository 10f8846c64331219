import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a small file in place, whole or not at all: written aside and synced, then renamed.
 * @param mode  of a new file; 0o600: readable by its owner alone
 */
export function putWhole(path: string, content: string | Uint8Array, mode?: number): void {
  writeFileSync(`${path}.tmp`, content, { ...(mode === undefined ? {} : { mode }), flush: true });
  renameSync(`${path}.tmp`, path);
}

/** Gives what was written aside, a file or a folder, its name at once; what is seen under it is there after a power cut too. */
export function moveIntoPlace(aside: string, path: string): void {
  syncPath(aside);
  renameSync(aside, path);
  syncPath(dirname(path));
}

function syncPath(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
