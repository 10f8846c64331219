import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** A theme that is read under another one, where there are more than can be read at once. For the desk alone. */
export const lowerThemes = table('lower_themes', {
  scope: col.id(),
  theme_id: col.code(),
  /** The theme that it is read under, one of `themes`. */
  upper_id: col.code(),
  label: col.text(),
  /** True until a person has confirmed the name (仮の名前). */
  provisional: col.flag(),
  /** JSON array of characteristic words, strongest first. */
  words: col.text(),
  /** Mean bootstrap Jaccard, 0..1. */
  stability: col.number(),
  /** Distinct people with a unit in it. */
  people: col.count(),
});
export type LowerThemeRow = RowOf<typeof lowerThemes>;

/** A unit that belongs to a theme that is read under another one. */
export const lowerThemeHits = table('lower_theme_hits', {
  scope: col.id(),
  theme_id: col.code(),
  opinion_id: col.id(),
  unit_no: col.count(),
});

/** Which themes were read together in a kept run: the next one begins with it. */
export const keptUppers = table('kept_uppers', {
  scope: col.id(),
  run_no: col.count(),
  theme_id: col.code(),
  upper_id: col.code(),
  /** Name that the upper theme was given by its words. */
  label: col.text(),
  /** Mean bootstrap Jaccard of the upper theme, 0..1. */
  stability: col.number(),
});
