import { wilson } from './statistics/wilson.ts';

/** A share is shown from so many people on, and tried for so many at most. */
const FROM = 20;
export const MOST = 2000;
/** Half of the last digit of a share, and room for the last bits. */
export const HALF_OF_SHARE = 0.005 + 1e-9;

/** Every two numbers of people that show this share and this interval. */
export function pairsFor(
  value: number,
  [low, high]: readonly [number | null, number | null],
  known: { readonly part: number | null; readonly whole: number | null },
): [part: number, whole: number][] {
  const found: [number, number][] = [];
  const wholes = known.whole === null ? [FROM, MOST] : [known.whole, known.whole];
  for (let n = wholes[0]!; n <= wholes[1]!; n += 1) {
    const most = Math.min(n, Math.floor(n * (value + HALF_OF_SHARE)));
    for (let x = Math.max(0, Math.ceil(n * (value - HALF_OF_SHARE))); x <= most; x += 1) {
      if (known.part !== null && known.part !== x) continue;
      const [from, to] = wilson(x / n, n);
      if ((low === null || near(from, low)) && (high === null || near(to, high))) found.push([x, n]);
    }
  }
  return found;
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= HALF_OF_SHARE;
