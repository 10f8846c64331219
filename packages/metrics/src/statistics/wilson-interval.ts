/**
 * Wilson score interval for a proportion, without continuity correction: which true rates fit `successes` out of `n`.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param z          standard-normal quantile; 1.959964 = 95 %, two-sided
 * @returns [low, high] as fractions with 0 ≤ low ≤ successes/n ≤ high ≤ 1
 * @throws RangeError when n < 1 or successes is not a whole number in 0..n
 * @example wilsonInterval(8, 10) // [0.4902, 0.9433]
 * @source Wilson (1927), JASA 22(158), 209–212, doi:10.1080/01621459.1927.10502953
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `prop.test(correct = FALSE)`
 * @coverage % at n = 5, 10, 24, 100: 95.9 · 95.5 · 95.6 · 95.0 (share 5–95 %)
 */
export function wilsonInterval(successes: number, n: number, z = 1.959963984540054): [number, number] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('n is a whole number of at least 1');
  if (!Number.isInteger(successes) || successes < 0 || successes > n)
    throw new RangeError('successes lie between 0 and n');
  const share = successes / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const scale = 1 + (z * z) / n;
  return [
    successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    successes === n ? 1 : Math.min(1, (centre + half) / scale),
  ];
}
