import { contractOf, family } from '@hirogeru/store/contracts';
import type { Relation } from './known.ts';
import { narrow } from './narrow.ts';
import { readRelations } from './public-relations.ts';
import { Reading, type Shown } from './read-tables.ts';
import { reasonsOf } from './reasons.ts';

/** A masked number of a release that a reader narrows too far, by its address, and a smallest set of what does it. */
export type Leak = {
  readonly number: string;
  readonly low: number;
  readonly high: number;
  readonly by: readonly string[];
};

/** Reads the tables of a release as an outsider does and tries to narrow what they withhold. Most telling first by address. */
export async function attackRelease(shown: Shown, k: number): Promise<Leak[]> {
  const reading = new Reading(family, (view) => (contractOf(view) ? shown(view) : []), k);
  readRelations(reading);
  const known = reading.known();
  const leaks: Leak[] = [];
  for (const { id, low, high } of await narrow(known))
    leaks.push({ number: id, low, high, by: (await reasonsOf(known, id)).map(says) });
  return leaks;
}

const says = ({ says: words }: Relation): string => words;
