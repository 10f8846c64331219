import { contractOf, family, type LeakKind } from '@hirogeru/store/contracts';
import type { Relation } from './known.ts';
import { narrow } from './narrow.ts';
import { readRelations } from './public-relations.ts';
import { readSentences } from './read-sentences.ts';
import { Reading, type Aside } from './read-tables.ts';
import type { Shown } from './shown-rows.ts';
import { reasonsOf } from './reasons.ts';
import type { ScaleTemplate } from './scale-template.ts';
import { UNTIED } from './untied-figures.ts';

/** A masked number of a release that a reader narrows too far, by its address, and a smallest set of what does it. */
export type Leak = {
  readonly number: string;
  readonly low: number;
  readonly high: number;
  readonly by: readonly string[];
  readonly kind: LeakKind;
  /** Addresses of estimates that do it and could be left out; none where it is told without them. */
  readonly rests: readonly string[];
};

/** What came of reading a release from outside. */
export type Attacked = {
  readonly leaks: readonly Leak[];
  /** Smallest sets of relations that cannot all be true: these were not used. */
  readonly contradictions: readonly (readonly string[])[];
  /** What was not read, and why. */
  readonly aside: readonly Aside[];
};

/**
 * Reads a release as an outsider does: what stands in the open though its table withholds it, then what its tables, words and
 * estimates narrow of a withheld number, by address.
 * @param scales  templates of the scales, which are public
 */
export const attackRelease = (shown: Shown, k: number, scales: readonly ScaleTemplate[]): Promise<Attacked> =>
  attackReading(readRelease(shown, k, scales));

/** The same of a release that was read already. */
export async function attackReading(reading: Reading): Promise<Attacked> {
  const leaks: Leak[] = reading.told().map(({ says: by, ...told }) => ({ ...told, by: [by], rests: [] }));
  const certain = await narrow(reading.known());
  const guessed = reading.guessed();
  for (const { found, used } of guessed ? [certain, await narrow(guessed)] : [certain]) {
    const known = { sought: reading.known().sought, relations: used };
    for (const { id, low, high } of found)
      if (leaks.every(({ number }) => number !== id)) {
        const reasons = await reasonsOf(known, id);
        const rests = [...new Set(reasons.flatMap((each) => each.rests ?? []))];
        leaks.push({ number: id, low, high, by: reasons.map(says), kind: 'narrowed', rests });
      }
  }
  const contradictions = [...reading.untrue().map((each) => [each]), ...certain.contradictions];
  return {
    leaks,
    contradictions: contradictions.map((each) => each.map(says)),
    aside: [...untied(reading), ...reading.aside()],
  };
}

/** What an outsider has of a release before anything is worked out: withheld numbers, and what is known of them. */
export function readRelease(shown: Shown, k: number, scales: readonly ScaleTemplate[]): Reading {
  const reading = new Reading(family, (view) => (contractOf(view) ? shown(view) : []), k);
  readRelations(reading, scales);
  readSentences(reading);
  return reading;
}

/** Figures of the release's tables that tell no withheld number. */
const untied = (reading: Reading): Aside[] =>
  Object.entries(UNTIED).flatMap(([view, figures]) =>
    reading.rows(view).length === 0
      ? []
      : Object.entries(figures).map(([figure, because]) => ({ what: `${view}/${figure}`, because })),
  );

const says = ({ says: words }: Relation): string => words;
