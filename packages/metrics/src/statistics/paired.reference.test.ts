import { describe, expect, it } from 'vitest';
import { hedgesGAv } from './hedges-g-av.ts';
import { pairedT } from './paired-t.ts';
import { hasReference, readReference } from './reference.ts';
import { wilcoxonSignedRank, wilcoxonSignedRankPratt } from './wilcoxon-signed-rank-pratt.ts';

type Interval = [number | string | null, number | string | null];
type PairedCase = {
  id: string;
  before: (number | null)[];
  after: (number | null)[];
  t_test: { t?: number; p?: number; ci95?: Interval; ci99?: Interval };
  wilcoxon: {
    V_dropzero: number;
    exact_conditional_ties: { p: number } | null;
    coin_pratt: { z: number } | null;
  };
  effect?: { av_rms_sd: { g: number; g_ci95_nct: Interval } };
};

const cases = (JSON.parse(readReference('paired.json')) as { cases?: PairedCase[] }).cases ?? [];
const complete = cases
  .map(({ before, after, ...rest }) => ({
    ...rest,
    pairs: before.flatMap((value, index) => {
      const later = after[index];
      return value === null || later === null || later === undefined ? [] : [{ before: value, after: later }];
    }),
  }))
  .filter(({ pairs }) => pairs.length >= 2);
// These two hold differences far below their values: R itself is only good to the sixth digit there.
const toleranceOf = (id: string) => (['offset1e9', 'tiny1e9'].includes(id) ? 1e-6 : 1e-9);
/** Names of the numbers that are farther from R's than allowed. */
const far = (
  found: Record<string, readonly [number | null | undefined, unknown]>,
  relative: number,
): string[] =>
  Object.entries(found)
    .filter(([, [value, wanted]]) => {
      if (typeof wanted !== 'number') return value !== null && value !== undefined;
      const allowed = relative * Math.max(Math.abs(wanted), 1e-300);
      return !(Math.abs((value ?? Number.NaN) - wanted) <= allowed);
    })
    .map(([name]) => name);

describe.skipIf(!hasReference)('against R', () => {
  it('knows the reference cases', () => {
    expect(complete.length).toBeGreaterThan(25);
  });

  describe.each(complete)('$id', ({ id, pairs, t_test, wilcoxon, effect }) => {
    const differences = pairs.map(({ before, after }) => after - before);

    it('gives the t interval, or none where there is no spread', () => {
      const found = pairedT(differences);
      const numbers = {
        low: [found?.low, t_test.ci95?.[0]],
        high: [found?.high, t_test.ci95?.[1]],
        p: [found?.p, t_test.p],
        low99: [pairedT(differences, 0.99)?.low, t_test.ci99?.[0]],
      } as const;
      expect(far(numbers, toleranceOf(id))).toEqual([]);
    });

    it('gives g_av with its noncentral t interval', () => {
      const found = hedgesGAv(pairs);
      const wanted = effect?.av_rms_sd;
      expect(far({ g: [found?.g, wanted?.g] }, toleranceOf(id))).toEqual([]);
      const limits = {
        low: [found?.low, wanted?.g_ci95_nct[0]],
        high: [found?.high, wanted?.g_ci95_nct[1]],
      } as const;
      expect(far(limits, 1e-6)).toEqual([]);
    });

    it('gives the exact signed-rank p with ties, and z with zeros as Pratt has them', () => {
      const dropped = wilcoxonSignedRank(differences);
      const kept = wilcoxonSignedRankPratt(differences);
      expect(dropped?.v ?? 0).toBe(wilcoxon.V_dropzero);
      // R gives no exact p beyond 300 people; coin's z has the sign of before against after.
      const exact = wilcoxon.exact_conditional_ties;
      const numbers = {
        p: [exact ? dropped?.p : null, exact?.p],
        z: [kept ? Math.abs(kept.z) : null, wilcoxon.coin_pratt ? Math.abs(wilcoxon.coin_pratt.z) : null],
      } as const;
      expect(far(numbers, 1e-9)).toEqual([]);
    });
  });
});
