import { HALF } from './moments-of.ts';
import type { Estimate, Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { isEverybody, weighed, type ItemPoints } from './score-points.ts';

/** The mean score of some people, and whose points it is made of. */
export type ScoreMean = {
  readonly says: string;
  readonly template: ScaleTemplate;
  readonly items: readonly ItemPoints[];
  readonly n: number;
  /** From and to. */
  readonly mean: readonly [number, number];
  /** Row that shows how many answered any of the items; null where no row beside the mean does. */
  readonly row: Row | null;
  readonly rests: readonly Estimate[];
};

/**
 * Points of the items add up to the scores: exactly, where the same people answered all items. Else whoever answered and has no
 * score chose some point of the scale, and whoever left items empty and has one chose the mean of the others, as it were.
 */
export function readScoreMean(
  reading: Reading,
  { says, template, items, n, mean, row, rests }: ScoreMean,
): void {
  const { range, missing } = template;
  const [least, most] = range;
  const sum = asSum(template, items.length);
  const [low, high] = [n * sum.score(mean[0]), n * sum.score(mean[1])];
  const all = items.length * n;
  const needsAll = missing.share === 1;
  const hold = (terms: readonly Term[], from: number, to: number): void =>
    reading.guess(`${says}: items add up to the mean score`, terms, from, to, { rests });
  const above = (end: number): Term[] => weighed(items, (points) => points - end);
  if (isEverybody(items, n) && (needsAll || row === null || shownAt(row, 'answered') === n))
    hold(above(0), low, high);
  else if (needsAll) {
    hold(above(least), low - all * least, Infinity);
    hold(above(most), -Infinity, high - all * most);
  } else if (row !== null) {
    const width = items.length * (most - least);
    const answered = (factor: number): Term => [factor * width, 'scale_scores', 'answered', row];
    hold([...above(most), answered(1)], low - all * most + width * n, Infinity);
    hold([...above(least), answered(-1)], -Infinity, high - all * least - width * n);
  }
}

/** From and to of a mean that is shown by itself, and as the middle of an interval; null where neither is. */
export function meanWithin(row: Row, figures: readonly string[]): readonly [number, number] | null {
  const [mean = null, low = null, high = null] = figures.map((figure) => shownAt(row, figure));
  const middles = [mean, low === null || high === null ? null : (low + high) / 2].filter(
    (each) => each !== null,
  );
  return middles.length === 0 ? null : [Math.max(...middles) - HALF, Math.min(...middles) + HALF];
}
