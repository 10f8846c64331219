import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What the release says of itself: title, fiscal_year, synthetic, attribution, audience, threshold, version, published_for … */
export const about = contract('about', {
  label: 'この公開版について',
  population: 'about',
  keys: { name: col.code() },
  cells: {},
  texts: { value: col.text() },
});
