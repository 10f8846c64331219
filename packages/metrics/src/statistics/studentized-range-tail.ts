import { logGamma } from './log-gamma.ts';
import { normalCdf } from './normal-cdf.ts';

/**
 * Upper tail of Tukey's studentized range, by the trapezoidal rule in both integrals.
 * @param q       range over the standard error, ≥ 0
 * @param groups  means compared, whole number ≥ 2
 * @param df      degrees of freedom of the standard error, ≥ 1
 * @returns probability 0..1; absolute error below 1e-12
 * @throws RangeError when an argument is outside its range
 * @source Copenhaver & Holland (1988), J. Stat. Comput. Simul. 30(1), 1–15, doi:10.1080/00949658808811082
 * @checked ../shared/reference/special_functions.csv (ptukey), from R 4.2
 */
export function studentizedRangeTail(q: number, groups: number, df: number): number {
  if (!(q >= 0) || !(groups >= 2) || !(df >= 1)) throw new RangeError('q ≥ 0, two groups or more, df ≥ 1');
  const logScale = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const step = 0.1 / Math.sqrt(1 + df / 4);
  const low = -40 / df - 7 / Math.sqrt(df);
  const high = Math.log1p(9 / Math.sqrt(df));
  let sum = 0;
  for (let at = Math.floor(low / step); at * step <= high; at += 1) {
    const u = at * step;
    const density = Math.exp(logScale + df * u - (df * Math.exp(2 * u)) / 2);
    if (density > 1e-18) sum += density * rangeTail(q * Math.exp(u), groups);
  }
  return Math.min(1, sum * step);
}

// Chance that the range of so many standard normal values is above w: 1 − k·∫φ(z)·(Φ(z) − Φ(z − w))^(k−1) dz.
function rangeTail(w: number, groups: number): number {
  let sum = 0;
  for (const { z, below, density } of NODES)
    sum += density * (below ** (groups - 1) - (below - normalCdf(z - w)) ** (groups - 1));
  return (groups * sum * NODE_STEP) / Math.sqrt(2 * Math.PI);
}

const NODE_STEP = 0.1;
const NODES = Array.from({ length: 181 }, (_, at) => {
  const z = (at - 90) * NODE_STEP;
  return { z, below: normalCdf(z), density: Math.exp((-z * z) / 2) };
});
