import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A unit of our own making and the stances that a person gave it by README.md beside this file. */
export type CodedUnit = { readonly text: string; readonly stances: readonly string[] };

/** `develop` may be looked at when rules are made; `measure` is only measured with; `recoded` is part of it, coded anew. */
export function codedUnits(part: 'develop' | 'measure' | 'recoded'): readonly CodedUnit[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, `${part}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return rows.map((row) => {
    const [stances = '', text = ''] = row.split('\t');
    return { text, stances: stances === '' ? [] : stances.split(',') };
  });
}
