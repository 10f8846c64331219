/**
 * Deviance term x·ln(x/m) + m − x, without the cancellation of the plain formula where x is near m.
 * @param x  observed, ≥ 0
 * @param m  expected, > 0
 * @returns ≥ 0
 * @source Loader (2000), Fast and Accurate Computation of Binomial Probabilities, §3 (bd0)
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
