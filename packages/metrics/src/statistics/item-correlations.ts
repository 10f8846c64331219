import { itemColumns, type ItemTable } from './item-columns.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';

/**
 * Pearson correlations between all items.
 * @param answers  one row a person, one column an item; at least two of each
 * @returns a square table with 1 on the diagonal; null when an item has no spread
 * @throws RangeError when there are fewer than two people or items
 * @checked ../shared/reference/reliability.json, through alpha and omega
 */
export function itemCorrelations(answers: ItemTable): number[][] | null {
  const items = itemColumns(answers);
  const table = items.map((one, i) =>
    items.map((other, j) =>
      i === j ? 1 : pearsonCorrelation(one.map((value, person) => [value, other[person] as number])),
    ),
  );
  const known = table.map((row) => row.filter((r) => r !== null));
  return known.every((row) => row.length === items.length) && items.every((item) => new Set(item).size > 1)
    ? known
    : null;
}
