import { contractOf, family } from '@hirogeru/store/contracts';
import type { Relation } from './known.ts';
import { narrow } from './narrow.ts';
import { readRelations } from './public-relations.ts';
import { readSentences } from './read-sentences.ts';
import { Reading, type Shown } from './read-tables.ts';
import { reasonsOf } from './reasons.ts';

/** A masked number of a release that a reader narrows too far, by its address, and a smallest set of what does it. */
export type Leak = {
  readonly number: string;
  readonly low: number;
  readonly high: number;
  readonly by: readonly string[];
};

/**
 * Reads a release as an outsider does: what stands in the open though its table withholds it, then what its tables, words and
 * estimates narrow of a withheld number, by address.
 */
export async function attackRelease(shown: Shown, k: number): Promise<Leak[]> {
  const reading = new Reading(family, (view) => (contractOf(view) ? shown(view) : []), k);
  readRelations(reading);
  readSentences(reading);
  const leaks: Leak[] = reading
    .told()
    .map(({ number, value, says: by }) => ({ number, low: value, high: value, by: [by] }));
  for (const known of [reading.known(), reading.guessed()].filter((each) => each !== null))
    for (const { id, low, high } of await narrow(known))
      if (leaks.every(({ number }) => number !== id))
        leaks.push({ number: id, low, high, by: (await reasonsOf(known, id)).map(says) });
  return leaks;
}

const says = ({ says: words }: Relation): string => words;
