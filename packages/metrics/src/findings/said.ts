import type { Facts } from '../sentences/facts.ts';
import type { Bilingual } from '../sentences/bilingual.ts';

/** One statement on a view: what is found, or what its figures cannot tell. */
export type Said = {
  readonly slot: 'finding' | 'unknown';
  /** What it is about: a row of the view by its keys, or 'T' for the whole table. */
  readonly about: string;
  readonly text: Bilingual;
};

/** The findings of a view, made of protected rows only, in the order of its rows. */
export type Saying = (facts: Facts) => readonly Said[];

/** What is found of a row or of the whole; nothing to say (null) is no finding. */
export const found = (about: string, text: Bilingual | null): Said[] =>
  text === null || text.ja === '' ? [] : [{ slot: 'finding', about, text }];

/** What the figures of a view cannot tell; only where there is a finding for which it matters. */
export const withUnknown = (said: readonly Said[], text: Bilingual): Said[] =>
  said.length === 0 ? [] : [...said, { slot: 'unknown', about: 'T', text }];
