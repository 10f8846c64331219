import { poissonProbability } from './poisson-probability.ts';

export type Tails = { readonly lower: number; readonly upper: number };

/**
 * Both tails of the gamma distribution with scale 1 (the regularised incomplete gamma functions P and Q). Own code:
 * the library's asymptotic expansion is wrong in the third digit at shapes above 500.
 * @param x      ≥ 0
 * @param shape  > 0
 * @returns probabilities 0..1; relative error of each below 1e-12 down to 1e-290
 * @throws RangeError when x is negative or shape is not positive
 * @source Series 8.11.4 and continued fraction 8.9.2 of the NIST Digital Library of Mathematical Functions
 * @checked ../shared/reference/special_functions.csv (pgamma, pchisq), from R 4.2
 */
export function gammaTails(x: number, shape: number): Tails {
  if (!(x >= 0) || !(shape > 0)) throw new RangeError('x is at least 0 and the shape above 0');
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = poissonProbability(shape, x);
  if (x < shape + 1) {
    const lower = Math.min(1, front * series(x, shape));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * shape * continuedFraction(x, shape));
  return { lower: 1 - upper, upper };
}

function series(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; term > sum * 1e-17; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum;
}

// Modified Lentz.
function continuedFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let step = 1; step < 100_000; step += 1) {
    const a = -step * (step - shape);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
