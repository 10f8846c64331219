import type { ItemTable } from './item-columns.ts';
import { itemCorrelations } from './item-correlations.ts';

export type StandardisedAlpha = {
  /** Alpha of the items in units of their standard deviations; at most 1. */
  readonly alpha: number;
  /** Mean correlation of two items, −1..1. */
  readonly meanCorrelation: number;
};

/**
 * Standardised alpha: Cronbach's alpha from the mean correlation between items.
 * @param answers  one row a person, one column an item; at least two of each
 * @returns null when an item has no spread or the mean correlation leaves the formula without a value
 * @throws RangeError when there are fewer than two people or items
 * @source Cronbach (1951), Psychometrika 16(3), 297–334, doi:10.1007/BF02310555
 * @checked ../shared/reference/reliability.json, from R's psych 2.2 `alpha`
 */
export function standardisedAlpha(answers: ItemTable): StandardisedAlpha | null {
  const table = itemCorrelations(answers);
  if (!table) return null;
  const k = table.length;
  const sum = table.flat().reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return null;
  return { alpha: (k / (k - 1)) * (1 - k / sum), meanCorrelation: (sum - k) / (k * (k - 1)) };
}
