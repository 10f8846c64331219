import { normalCdf } from './normal-cdf.ts';

/** Up to here every order is counted. */
const COUNTED_UP_TO = 9;

/**
 * Two-sided p of Spearman's correlation without ties: by counting every order up to nine pairs, beyond by the
 * Edgeworth series of AS 89.
 * @param rho  correlation of untied ranks, −1..1
 * @param n    pairs, whole number ≥ 2
 * @returns p value 0..1
 * @throws RangeError when n < 2 or rho is outside −1..1
 * @source Best & Roberts (1975), AS 89, Appl. Stat. 24(3), 377–379, doi:10.2307/2347111
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test(method = "spearman")`
 */
export function spearmanExactTest(rho: number, n: number): number {
  if (n < 2 || !(Math.abs(rho) <= 1 + 1e-12)) throw new RangeError('two pairs and rho in −1..1');
  const most = (n ** 3 - n) / 3;
  const squares = Math.round((most * (1 - rho)) / 4) * 2;
  // Both tails mirror each other, so the larger sum of squares is looked at.
  const upper = Math.max(squares, most - squares);
  return Math.min(1, 2 * (n <= COUNTED_UP_TO ? counted(upper, n) : series(upper, n)));
}

// Share of all orders whose squared rank differences sum to at least so much, by placing one rank after the other.
function counted(atLeast: number, n: number): number {
  let total = 0;
  let reached = 0;
  const place = (position: number, used: number, sum: number): void => {
    if (position === n) {
      total += 1;
      if (sum >= atLeast) reached += 1;
      return;
    }
    for (let rank = 0; rank < n; rank += 1)
      if ((used & (1 << rank)) === 0) place(position + 1, used | (1 << rank), sum + (rank - position) ** 2);
  };
  place(0, 0, 0);
  return reached / total;
}

function series(atLeast: number, n: number): number {
  const b = 1 / n;
  const x = ((6 * (atLeast - 1) * b) / (n * n - 1) - 1) * Math.sqrt(n - 1);
  const y = x * x;
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
  const middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner);
  const u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle);
  return Math.min(1, Math.max(0, u / Math.exp(y / 2) + normalCdf(-x)));
}
