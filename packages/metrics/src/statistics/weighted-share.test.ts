import { expect, it } from 'vitest';
import { effectiveSampleSize } from './effective-sample-size.ts';
import { weightedShare } from './weighted-share.ts';
import { wilsonInterval } from './wilson-interval.ts';

it('counts unequal weights as fewer people', () => {
  // (1 + 1 + 2)² / (1 + 1 + 4).
  expect(effectiveSampleSize([1, 1, 2])).toBeCloseTo(16 / 6, 12);
  expect(effectiveSampleSize([3, 3, 3, 3])).toBe(4);
});

it('gives Wilson’s interval where all weights are the same', () => {
  const { share, low, high } = weightedShare([
    { weight: 2, successes: 5, n: 6 },
    { weight: 2, successes: 3, n: 4 },
  ]);
  expect(share).toBeCloseTo(0.8, 12);
  // R: prop.test(8, 10, correct = FALSE)
  expect([low, high].map((end) => end.toFixed(4))).toEqual(['0.4902', '0.9433']);
  expect(low).toBeCloseTo(wilsonInterval(8, 10)[0], 12);
});

it('takes each person by the weight', () => {
  // Of the first ten, weight 0.5, eight said it; of the other ten, weight 1.5, two: (4 + 3) / 20.
  const found = weightedShare([
    { weight: 0.5, successes: 8, n: 10 },
    { weight: 1.5, successes: 2, n: 10 },
  ]);
  expect(found.share).toBeCloseTo(0.35, 12);
  expect(found.effective).toBeCloseTo(400 / 25, 12);
});

it('stays within the scale where everybody or nobody said it', () => {
  expect(weightedShare([{ weight: 1.3, successes: 0, n: 7 }])).toMatchObject({ share: 0, low: 0 });
  expect(weightedShare([{ weight: 1.3, successes: 7, n: 7 }])).toMatchObject({ share: 1, high: 1 });
  expect(() => weightedShare([{ weight: 1, successes: 8, n: 7 }])).toThrow(RangeError);
});
