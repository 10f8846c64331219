import { expect, it } from 'vitest';
import { signedRankP } from './signed-ranks.ts';
import { endOfEffect, quantileOfT, tOfP } from './student-t.ts';
import { fisher, newcombe, residual } from './two-shares.ts';

// Reckoned with SciPy 1.x and Python's own fractions, not with this program.
it('reckons as the pages say that their statistics are made', () => {
  expect(quantileOfT(11)).toBeCloseTo(2.20098516, 6);
  expect(tOfP(0.05, 11)).toBeCloseTo(2.20098516, 6);
  expect(endOfEffect(2.5, 11, 0.975)).toBeCloseTo(0.2410322, 4);
  expect(endOfEffect(2.5, 11, 0.025)).toBeCloseTo(4.6712272, 4);
  const two = { people: 16, of: 40, others: 30, othersOf: 100 };
  expect(newcombe(two)).toEqual([expect.closeTo(-0.06680457, 7), expect.closeTo(0.27406303, 7)]);
  expect(residual(two)).toBeCloseTo(1.13802334, 7);
  expect(fisher(two)).toBeCloseTo(0.31957738, 7);
  // Three of four who moved by one rose: 2 · (1 + 4) / 16.
  expect(signedRankP([12, 4], [3])).toBe(0.625);
});
