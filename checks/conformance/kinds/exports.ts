import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkEntry, type Entry } from '../exports/check-entry.ts';
import type { Case, Kind } from '../kind.ts';

/** Files as offices have them, against the expected.json beside them. */
export const exportFiles: Kind = {
  name: 'exports',
  files: (folder) =>
    readdirSync(folder, { recursive: true })
      .map((path) => String(path).split(sep).join('/'))
      .filter((path) => path === 'expected.json' || path.endsWith('/expected.json'))
      .toSorted(),
  async cases(folder) {
    return this.files(folder).flatMap((file): Case[] => {
      const beside = dirname(join(folder, file));
      return entriesOf(readFileSync(join(folder, file), 'utf8')).map((entry) => ({
        name: relative(folder, join(beside, entry.file)).split(sep).join('/'),
        run: async () => checkEntry(join(beside, entry.file), entry),
      }));
    });
  },
};

/** A list of entries, or entries by file name. */
function entriesOf(text: string): Entry[] {
  const parsed = JSON.parse(text) as Entry[] | Record<string, Omit<Entry, 'file'>>;
  if (Array.isArray(parsed)) return parsed;
  return Object.entries(parsed).map(([file, entry]) => ({ file, ...entry }));
}
