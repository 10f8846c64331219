import { binomialTest } from './binomial-test.ts';

export type SignTest = { readonly positive: number; readonly negative: number; readonly p: number };

/**
 * Sign test: are as many differences positive as negative?
 * @param differences  after − before, one a person; zeros are dropped
 * @returns both counts and the exact two-sided p, 1 when no difference is other than zero
 * @source Arbuthnott (1710), Phil. Trans. 27, 186–190; Conover (1999), Practical Nonparametric Statistics, §3.4
 * @checked ../shared/reference/paired.json, from R 4.2 `binom.test`
 */
export function signTest(differences: readonly number[]): SignTest {
  const positive = differences.filter((difference) => difference > 0).length;
  const negative = differences.filter((difference) => difference < 0).length;
  const p = positive + negative === 0 ? 1 : binomialTest(positive, positive + negative, 0.5);
  return { positive, negative, p };
}
