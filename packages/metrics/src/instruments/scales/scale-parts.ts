import type { Scale } from './scale.ts';
import { TOTAL_SCORE } from './score-scale.ts';

/** Ids of the items of a scale, in their order. */
export const itemIdsOf = ({ id, items }: Scale): string[] =>
  Array.from({ length: items }, (_, index) => `${id}.${index + 1}`);

/** The whole first, then the subscales in the template's order. */
export const partsOfScale = ({ subscales }: Scale): string[] => [TOTAL_SCORE, ...Object.keys(subscales)];

/** Numbers of the items of a part. */
export const itemsOfPart = ({ items, subscales, total }: Scale, part: string): readonly number[] =>
  subscales[part] ?? total ?? Array.from({ length: items }, (_, index) => index + 1);

/** Name of a part: the scale's own, and the subscale's behind it. */
export const nameOfPart = ({ id }: Scale, part: string): string =>
  part === TOTAL_SCORE ? id : `${id}・${part}`;

/** Distance of two scores of a part, the lowest, and from there to the highest, where everything was answered. */
export function gridOf(scale: Scale, part: string): Readonly<Record<'unit' | 'range' | 'low', number>> {
  const { score, step, range } = scale;
  const items = itemsOfPart(scale, part).length;
  const width = range[1] - range[0];
  if (score === 'sum') return { unit: step, range: width * items, low: range[0] * items };
  const [whole, low] = score === 'mean' ? [width, range[0]] : [100, 0];
  return { unit: (whole * step) / (width * items), range: whole, low };
}

/** What tells of health is shown from ten people. */
const HEALTH = 10;

/** Fewest people of whom a number on a scale, or on one of its items, may tell. */
export const fewestOf = (scale: Scale | undefined, threshold: number): number =>
  scale?.health ? Math.max(HEALTH, threshold) : threshold;
