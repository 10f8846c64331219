import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** A unit that belongs to a theme. Units that fit no theme have no row: その他の声. */
export const themeHits = table('theme_hits', {
  scope: col.id(),
  theme_id: col.code(),
  opinion_id: col.id(),
  unit_no: col.count(),
  /** Cosine to the theme's centre, 0..1. */
  similarity: col.number(),
});
export type ThemeHit = RowOf<typeof themeHits>;
