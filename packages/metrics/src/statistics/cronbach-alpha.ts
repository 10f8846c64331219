import { itemColumns, type ItemTable } from './item-columns.ts';
import { standardDeviation } from './standard-deviation.ts';

/**
 * Cronbach's alpha: how far items that are added up measure one thing, from their variances.
 * @param answers  one row a person, one column an item, nothing missing; at least two of each
 * @returns at most 1, may be below 0; null when the sum has no spread
 * @throws RangeError when there are fewer than two people or items
 * @source Cronbach (1951), Psychometrika 16(3), 297–334, doi:10.1007/BF02310555
 * @checked ../shared/reference/reliability.json, from R's psych 2.2 `alpha`
 */
export function cronbachAlpha(answers: ItemTable): number | null {
  const items = itemColumns(answers);
  const k = items.length;
  const ofSum = standardDeviation(answers.map((row) => row.reduce((a, b) => a + b, 0))) ** 2;
  const ofItems = items.reduce((sum, item) => sum + standardDeviation(item) ** 2, 0);
  return ofSum === 0 ? null : (k / (k - 1)) * (1 - ofItems / ofSum);
}
