import { HALF } from '../moments-of.ts';

type Mean = { readonly n: number | null; readonly mean: number | null };
/** A mean in two releases. */
export type MeanSince = {
  readonly before: Mean;
  readonly now: Mean;
  /** Lowest and highest value, and how far two of them are apart; null where nobody can say. */
  readonly ends: { readonly low: number; readonly high: number; readonly unit: number } | null;
  /** It is of differences of two such values. */
  readonly isChange: boolean;
};

const NEAR = 1e-9;

/**
 * Means of all and of those who were there before give the sum of those who came (or went): whether it is so near an end of the
 * scale that fewer than k of them can be anywhere else.
 * @returns why, in words; null where it may be otherwise, or nobody came
 */
export function toldOfNewcomers({ before, now, ends, isChange }: MeanSince, k: number): string | null {
  if (!before.n || !now.n || before.mean === null || now.mean === null || ends === null) return null;
  const people = Math.abs(now.n - before.n);
  if (people === 0) return null;
  const width = ends.high - ends.low;
  const [low, high] = isChange ? [-width, width] : [ends.low, ends.high];
  const middle = Math.sign(now.n - before.n) * (now.n * now.mean - before.n * before.mean);
  const off = (now.n + before.n) * HALF;
  const far = Math.min(middle - people * low, people * high - middle) + off;
  const elsewhere = Math.floor(far / ends.unit + NEAR);
  return elsewhere < k
    ? `of ${people} who came or went all are at an end of the scale, but fewer than ${k}`
    : null;
}
