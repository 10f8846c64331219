import type { Question } from '@hirogeru/store/vault';
import { endsOf, type Ends } from './tells-of-all.ts';

/** From the lowest to the highest point of an item's scale; null where its forms do not say, or not the same. */
export const rangeOf = (questions: readonly Question[]): number | null =>
  onlyOne(
    questions.map(({ scale_min, scale_max }) =>
      scale_min === null || scale_max === null ? null : scale_max - scale_min,
    ),
  );

/** The same with the lowest point. */
export const spanOf = (questions: readonly Question[]): Record<'range' | 'low', number | null> => ({
  range: rangeOf(questions),
  low: onlyOne(questions.map(({ scale_min }) => scale_min)),
});

/** Ends of an item's scale; null where its forms do not say, or not the same. */
export function endsOfItem(questions: readonly Question[]): Ends | null {
  const { range, low } = spanOf(questions);
  return range === null || low === null ? null : endsOf({ range, low, unit: 1 });
}

function onlyOne(values: readonly (number | null)[]): number | null {
  const [only = null, ...others] = new Set(values);
  return others.length === 0 ? only : null;
}
