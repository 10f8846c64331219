import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilcoxonSignedRank, wilcoxonSignedRankPratt } from './wilcoxon-signed-rank-pratt.ts';

const seed = { seed: 20230401 };
const small = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 11 });

/** All 2^n signs of the ranked differences, counted one by one. */
function byCounting(ranks: readonly number[], v: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const smaller = Math.min(v, total - v);
  let tail = 0;
  for (let signs = 0; signs < 2 ** ranks.length; signs += 1) {
    const sum = ranks.reduce((so, rank, index) => so + ((signs >> index) & 1 ? rank : 0), 0);
    if (sum <= smaller + 1e-9) tail += 1;
  }
  return Math.min(1, (2 * tail) / 2 ** ranks.length);
}

it('ranks zeros with the others and then leaves them out', () => {
  // |d| = 0 0 1 2: ranks 1.5 1.5 3 4; of the four sign patterns one is as far out as 7, on each side.
  expect(wilcoxonSignedRankPratt([0, 0, 1, 2])).toMatchObject({ v: 7, p: 0.5, method: 'exact' });
  expect(wilcoxonSignedRank([0, 0, 1, 2])).toMatchObject({ v: 3, p: 0.5 });
});

it('says nothing where nobody moved', () => {
  expect(wilcoxonSignedRankPratt([0, 0, 0])).toBeNull();
});

it('has the p that counting every sign gives', () => {
  fc.assert(
    fc.property(small, (differences) => {
      const test = wilcoxonSignedRankPratt(differences);
      const order = differences.map(Math.abs).toSorted((a, b) => a - b);
      const rankOf = (value: number) => (order.indexOf(value) + order.lastIndexOf(value)) / 2 + 1;
      const ranks = differences.filter((d) => d !== 0).map((d) => rankOf(Math.abs(d)));
      const counted = ranks.length === 0 ? null : byCounting(ranks, test?.v ?? Number.NaN).toFixed(12);
      expect(test?.p.toFixed(12) ?? null).toBe(counted);
    }),
    seed,
  );
});

it('does not depend on the order of the people, nor its p on the direction', () => {
  fc.assert(
    fc.property(small, (differences) => {
      const p = wilcoxonSignedRankPratt(differences)?.p;
      expect(wilcoxonSignedRankPratt(differences.toReversed())?.p).toBe(p);
      expect(wilcoxonSignedRankPratt(differences.map((d) => -d))?.p).toBe(p);
    }),
    seed,
  );
});
