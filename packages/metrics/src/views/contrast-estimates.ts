import { chiSquareTest } from '../statistics/chi-square-test.ts';
import { fisherExactTest } from '../statistics/fisher-exact-test.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import { yatesTest } from '../statistics/yates-test.ts';

/** People of a group who said something, all people of the group, and the same of everybody else. */
export type Contrast = {
  readonly people: number;
  readonly of: number;
  readonly others: number;
  readonly othersOf: number;
};
export type ContrastFigure =
  | 'contrast_difference'
  | 'contrast_low'
  | 'contrast_high'
  | 'contrast_residual'
  | 'contrast_p';

/** Fewer people on a side, and only the numbers are given. */
export const CONTRAST_FROM = 20;

/** The four numbers in the order of a recipe. */
export const contrastOf = ([people = 0, of = 1, others = 0, othersOf = 1]: readonly number[]): Contrast => ({
  people,
  of,
  others,
  othersOf,
});

/**
 * Difference of both shares with Newcombe's interval, and the adjusted residual, rounded before anything is protected
 * or said: shares to two decimals, the residual to one. An interval is rounded outwards, so that rounding never takes it
 * off zero.
 */
export function contrastFigures(contrast: Contrast): Record<ContrastFigure, number> {
  const { people, of, others, othersOf } = contrast;
  const [low, high] = newcombeDifference({ successes: people, n: of }, { successes: others, n: othersOf });
  const residual = chiSquareTest(table(contrast))?.adjustedResiduals[0]?.[0] ?? 0;
  return {
    contrast_difference: rounded((people / of - others / othersOf) * 100) / 100,
    contrast_low: Math.floor(low * 100) / 100 + 0,
    contrast_high: Math.ceil(high * 100) / 100 + 0,
    contrast_residual: rounded(residual * 10) / 10,
    // Upwards: a p that is shown is never smaller than the one computed.
    contrast_p: Math.ceil(contrastP(contrast) * 1e6) / 1e6,
  };
}

/**
 * p of equal shares; 1 where everybody or nobody said it. Fisher's exact test, or χ² with Yates' correction where at least
 * 50 people are expected in each of the four cells: there it is within 0.005 of the exact one, and counting every table takes long.
 */
export function contrastP(contrast: Contrast): number {
  const counts = table(contrast);
  const expected = chiSquareTest(counts)?.expected.flat();
  if (expected?.every((count) => count >= 50)) return yatesTest(counts)?.p ?? 1;
  return fisherExactTest(counts) ?? 1;
}

const table = ({ people, of, others, othersOf }: Contrast): number[][] => [
  [people, of - people],
  [others, othersOf - others],
];

// Adding 0 turns −0 into 0.
const rounded = (value: number): number => Math.round(value) + 0;
