import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** The 97.5 % quantile of Student's t, with which pages say that intervals are made. */
export const quantileOfT = (df: number): number => tQuantile(0.975, df);

/** t of which the two tails hold so much: Infinity of 0. */
export const tOfP = (p: number, df: number): number =>
  p <= 0 ? Infinity : tQuantile(1 - Math.min(1, p) / 2, df);

/**
 * Chance of at most t under the non-central t: Φ(t·s − δ) over s = √(χ²/df), by the trapezoidal rule on ln s; weights add up
 * to one by themselves.
 */
function below(t: number, df: number, delta: number): number {
  const step = 0.2 / (Math.sqrt(2 * df) + Math.abs(t) + 1);
  let [sum, weights] = [0, 0];
  for (let u = -40 / df - 7 / Math.sqrt(df); u <= Math.log1p(9 / Math.sqrt(df)); u += step) {
    const weight = Math.exp(df * u - (df * Math.expm1(2 * u)) / 2 - df);
    sum += weight * normalCdf(t * Math.exp(u) - delta, 0, 1);
    weights += weight;
  }
  return sum / weights;
}

/** Non-centrality of which so much lies below t, within 1e-6: an end of an effect in standard errors. */
export function endOfEffect(t: number, df: number, chance: number): number {
  let [low, high] = [t - 12 - Math.abs(t), t + 12 + Math.abs(t)];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (below(t, df, middle) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
