import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file's name when the folder has it. */
export const present = (folder: string, file: string): string[] =>
  existsSync(join(folder, file)) ? [file] : [];

// Python writes NaN as a bare word, which is no JSON; it stands for an undefined result.
const BARE_NAN = /(?<=[:[,]\s*)NaN(?=\s*[,\]}])/g;

/** A JSON file of the reference, as whoever wrote it laid it out; null when the folder has none. */
export function readReference<T>(folder: string, file: string): T | null {
  if (!existsSync(join(folder, file))) return null;
  return JSON.parse(readFileSync(join(folder, file), 'utf8').replaceAll(BARE_NAN, 'null')) as T;
}
