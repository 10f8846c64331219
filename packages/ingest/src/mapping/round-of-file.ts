import { posix } from 'node:path';
import type { Mapping } from './schema.ts';

/** The round that a mapping gives to a file as a whole, by its path below inbox/. @returns undefined where none does */
export function roundOfFile(mapping: Mapping, path: string): string | undefined {
  const own = mapping.rounds?.find(({ file }) => isAt(path, file));
  return own?.round ?? mapping.round;
}

/** Whether a path below inbox/, or the name of a sheet, is that of a glob, whichever way their characters are put together. */
export function isAt(path: string, pattern: string): boolean {
  return posix.matchesGlob(path.normalize('NFC'), pattern.normalize('NFC'));
}
