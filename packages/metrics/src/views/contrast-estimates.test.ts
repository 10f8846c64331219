import { expect, it } from 'vitest';
import { fisherExactTest } from '../statistics/fisher-exact-test.ts';
import { contrastP } from './contrast-estimates.ts';

it.each([
  [80, 200, 100, 200],
  [60, 500, 90, 500],
  [150, 300, 145, 300],
])(
  'of large groups says nearly what the exact test says: %d of %d beside %d of %d',
  (people, of, others, othersOf) => {
    const exact = fisherExactTest([
      [people, of - people],
      [others, othersOf - others],
    ]);
    expect(exact).not.toBeNull();
    const p = contrastP({ people, of, others, othersOf });
    expect(p).not.toBe(exact);
    expect(Math.abs(p - (exact ?? 1))).toBeLessThan(0.005);
    expect(p < 0.05).toBe((exact ?? 1) < 0.05);
  },
);

it('of small groups is the exact test', () => {
  // R: fisher.test(matrix(c(9, 1, 3, 7), 2))$p.value
  expect(contrastP({ people: 9, of: 10, others: 3, othersOf: 10 })).toBeCloseTo(0.0198, 4);
});
