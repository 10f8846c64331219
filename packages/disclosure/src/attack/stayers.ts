import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';

/** People at a point, of whom no table tells how many they are. */
export type Stayers = { readonly id: string; readonly points: number };

/**
 * Who stayed is among those of each point of an item: numbers of their own, which add up to all who stayed.
 * @param levels  the points of the item, as they count, with their rows
 * @param n       all who stayed
 */
export function readStayers(
  reading: Reading,
  says: string,
  levels: readonly { readonly points: number; readonly row: Row }[],
  n: number,
): Stayers[] {
  const stayers = levels.map(({ points, row }, at) => {
    const id = reading.unnamed(`${says}: stayed, at point ${at + 1}`, 0, n);
    reading.guess(
      `${says}: who stayed is among those of a point`,
      [[1, 'likert_distribution', 'people', row]],
      0,
      Infinity,
      { others: [[id, -1]] },
    );
    return { id, points };
  });
  reading.guess(`${says}: all who stayed`, [], n, n, { others: stayers.map(({ id }) => [id, 1] as const) });
  return stayers;
}

/** Their points, as terms of a sum. */
export const pointsOfStayers = (stayers: readonly Stayers[]): (readonly [id: string, points: number])[] =>
  stayers.map(({ id, points }) => [id, points] as const);
