import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One theme found in the opinions. */
export const themes = table('themes', {
  scope: col.id(),
  theme_id: col.code(),
  /** Made of the theme's own words, or the name a person gave. */
  label: col.text(),
  /** True until a person has confirmed the name (仮の名前). */
  provisional: col.flag(),
  /** JSON array of characteristic words, strongest first. */
  words: col.text(),
  /** Mean bootstrap Jaccard, 0..1. */
  stability: col.number(),
  /** JSON array of { opinion_id, start, end }: typical stretches, exact substrings. */
  typical: col.text(),
});
export type Theme = RowOf<typeof themes>;
