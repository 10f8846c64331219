import { expect, it } from 'vitest';
import { miettinenNurminenDifference } from './miettinen-nurminen-difference.ts';

// Newcombe (1998), Stat. Med. 17(8), 873–890, table II, method 6, as printed.
it.each([
  [56, 70, 48, 80, 0.0528, 0.3382],
  [9, 10, 3, 10, 0.17, 0.8406],
  [6, 7, 2, 7, 0.0342, 0.8534],
  [5, 56, 0, 29, -0.0326, 0.1933],
  [0, 10, 0, 20, -0.1658, 0.2844],
  [0, 10, 0, 10, -0.2879, 0.2879],
  [10, 10, 0, 20, 0.7156, 1],
  [10, 10, 0, 10, 0.6636, 1],
])('of %d/%d − %d/%d is what Newcombe printed', (x, m, y, n, low, high) => {
  const found = miettinenNurminenDifference({ successes: x, n: m }, { successes: y, n });
  expect(found.map((limit) => limit.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)]);
});
