import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { scaleSchema, type Scale } from './scale.ts';

/** Every template that ships, in the order in which scales are shown. */
export const scales: readonly Scale[] = z
  .array(scaleSchema)
  .parse(parse(readFileSync(join(import.meta.dirname, 'scales.yaml'), 'utf8')));

/** The scale and number of an item id (WHO-5.3), or null when it is of no scale. */
export function scaleItemOf(id: string | null): { scale: Scale; number: number } | null {
  const [, name, digits] = /^(.+)\.(\d{1,3})$/.exec(id ?? '') ?? [];
  const scale = scales.find((each) => each.id === name);
  const number = Number(digits);
  return scale && number >= 1 && number <= scale.items ? { scale, number } : null;
}

/** Scales whose name stands in one of these headings, and whose wording may not be shipped. */
export const scalesIn = (headings: readonly string[]): Scale[] =>
  scales.filter(
    ({ headings: words, licence }) =>
      licence !== 'A' &&
      words.some((word) => {
        const sought = new RegExp(
          `(?<![A-Za-z0-9])${word.replace(/[-\\^$*+?.()|[\]{}]/g, '\\$&')}(?![A-Za-z0-9])`,
          'i',
        );
        return headings.some((heading) => sought.test(heading.normalize('NFKC')));
      }),
  );
