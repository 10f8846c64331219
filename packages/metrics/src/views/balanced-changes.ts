/** From the lowest to the highest change, in steps of the score. */
export type Span = readonly [low: number, high: number];

/**
 * Whether changes that are moved into their spans can be moved on within them until their sum is what it was and their
 * squares are near enough. Takes the nearest way each time: what it does not find may still be there.
 * @param before   changes in whole steps
 * @param spans    where each may lie
 * @param fits     whether so much more in the sum of squares shows the same figures
 */
export function canBalance(
  before: readonly number[],
  spans: readonly Span[],
  fits: (squares: number) => boolean,
): boolean {
  const values = before.map((value, at) => clamp(value, spans[at] ?? [value, value]));
  const off = {
    sum: total(values) - total(before),
    squares: total(values.map((value) => value ** 2)) - total(before.map((value) => value ** 2)),
  };
  const people = values.map((_, at) => at);
  const valueOf = (at: number): number => values[at] ?? 0;
  const canMove = (at: number, by: number): boolean => {
    const [low, high] = spans[at] ?? [0, 0];
    return valueOf(at) + by >= low && valueOf(at) + by <= high;
  };
  const squaresAfter = (at: number, by: number): number => off.squares + 2 * by * valueOf(at) + 1;
  const move = (at: number, by: number): void => {
    off.squares = squaresAfter(at, by);
    off.sum += by;
    values[at] = valueOf(at) + by;
  };
  for (let left = Math.abs(off.sum); left > 0; left -= 1) {
    const by = off.sum > 0 ? -1 : 1;
    const movable = people.filter((at) => canMove(at, by));
    const next = cheapest(movable, (at) => Math.abs(squaresAfter(at, by)));
    if (next === null) return false;
    move(next, by);
  }
  while (!fits(off.squares)) {
    const down = people.filter((at) => canMove(at, -1));
    const both = people
      .filter((at) => canMove(at, 1))
      .flatMap((up) => down.filter((at) => at !== up).map((at) => [up, at] as const));
    const left = ([up, at]: readonly [number, number]): number =>
      Math.abs(off.squares + 2 * (valueOf(up) - valueOf(at)) + 2);
    const next = cheapest(both, left);
    if (next === null || left(next) >= Math.abs(off.squares)) return false;
    move(next[0], 1);
    move(next[1], -1);
  }
  return true;
}

const clamp = (value: number, [low, high]: Span): number => Math.min(high, Math.max(low, value));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The first of those with the least cost; null of none. */
function cheapest<T>(all: readonly T[], cost: (one: T) => number): T | null {
  let found: T | null = null;
  let least = Infinity;
  for (const one of all) {
    const own = cost(one);
    if (own < least) [found, least] = [one, own];
  }
  return found;
}
