import { renameSync, writeFileSync } from 'node:fs';

/**
 * Puts a small file in place, whole or not at all: written aside and synced, then renamed.
 * @param mode  of a new file; 0o600: readable by its owner alone
 */
export function putWhole(path: string, content: string | Uint8Array, mode?: number): void {
  writeFileSync(`${path}.tmp`, content, { ...(mode === undefined ? {} : { mode }), flush: true });
  renameSync(`${path}.tmp`, path);
}
