import { describe, expect, it } from 'vitest';
import { partitionAgreement } from './partition-agreement.ts';

describe('agreement of two divisions', () => {
  it('is 1 when only the names of the groups differ', () => {
    expect(partitionAgreement(['a', 'a', 'b', 'c'], [2, 2, 0, 1])).toEqual({ nmi: 1, ari: 1 });
  });

  // scikit-learn's documented example: adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1]) = 0.57…
  it('gives the adjusted Rand index of the textbook example', () => {
    expect(partitionAgreement([0, 0, 1, 2], [0, 0, 1, 1]).ari).toBeCloseTo(4 / 7, 12);
  });

  // Entropies 1.5 and 1 bit, joint 1.5 bit: 2 · 1 / 2.5.
  it('gives the mutual information over the mean of the entropies', () => {
    expect(partitionAgreement([0, 0, 1, 2], [0, 0, 1, 1]).nmi).toBeCloseTo(0.8, 12);
  });

  it('is below chance when every pair is torn apart', () => {
    expect(partitionAgreement([0, 0, 1, 1], [0, 1, 0, 1]).ari).toBeCloseTo(-0.5, 12);
  });

  it('refuses divisions of different things', () => {
    expect(() => partitionAgreement([1, 2], [1])).toThrow(RangeError);
  });
});
