import { rounded } from '../rounded.ts';

/**
 * The ends of an interval as they are shown.
 * @param wide  outwards to the next even tenth, where to the nearest tenth they would tell of too few people
 */
export const shownEnds = (low: number, high: number, wide: boolean): [number, number] =>
  wide
    ? [rounded(Math.floor(low * 5 + SLACK) / 5, 1), rounded(Math.ceil(high * 5 - SLACK) / 5, 1)]
    : [rounded(low, 1), rounded(high, 1)];

// An end that stands on an even tenth stays there whatever its last bit is.
const SLACK = 1e-9;
