import { HALF, triedMiddles } from './moments-of.ts';
import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';
import { quantileOfT } from './statistics/student-t.ts';

/** People on one side of a difference: how many, and which points of which scale they may have chosen. */
export type Side = {
  readonly n: number;
  readonly levels: readonly Row[];
  /** Their mean, where it is shown. */
  readonly mean: number | null;
};
/** A difference of two means, second − first, with Welch's interval where it is shown. */
export type Difference = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A number that no table has: people of a side at a point. */
type People = { readonly points: number; readonly id: string };

/**
 * People of two sides who are some of those at each point of a scale: their numbers make up the sides, their points the means.
 * A guess: that they are among those of the distribution a reader takes from the numbers.
 * @param together  both sides are all of the distribution of the first
 */
export function readTwoMeans(
  reading: Reading,
  says: string,
  [first, second]: readonly [Side, Side],
  { value, low, high }: Difference,
  together: boolean,
): void {
  const sides = [first, second].map(({ n, levels, mean: shown }, at) => {
    const people = levels.map((row): People => {
      const points = Number(row['level']);
      return { points, id: reading.unnamed(`${says}: side ${at + 1} at ${points}`, 0, n) };
    });
    reading.guess(`${says}: all of a side`, [], n, n, { others: people.map(({ id }) => [id, 1] as const) });
    if (shown !== null)
      reading.guess(`${says}: mean of a side`, [], n * (shown - HALF), n * (shown + HALF), {
        others: people.map(({ points, id }) => [id, points] as const),
      });
    return { n, people, mean: shown };
  });
  first.levels.forEach((row, at) => {
    const own = sides.flatMap(({ people }) =>
      together || people === sides[0]!.people ? people[at]!.id : [],
    );
    among(reading, says, row, own, together);
  });
  if (!together)
    second.levels.forEach((row, at) => among(reading, says, row, [sides[1]!.people[at]!.id], false));
  const mean = ({ n, people }: (typeof sides)[number], sign: number) =>
    people.map(({ points, id }) => [id, (sign * points) / n] as const);
  const [one, other] = [sides[0]!, sides[1]!];
  if (value !== null)
    reading.guess(`${says}: difference of means`, [], value - HALF, value + HALF, {
      others: [...mean(one, -1), ...mean(other, 1)],
    });
  if (low !== null && high !== null) spread(reading, says, [one, other], (high - low) / 2);
}

/** People of the sides at a point are some, or all, of those who chose it. */
function among(reading: Reading, says: string, row: Row, own: readonly string[], together: boolean): void {
  reading.guess(
    `${says}: at each point they are people of the distribution`,
    [[1, 'likert_distribution', 'people', row]],
    0,
    together ? 0 : Infinity,
    { others: own.map((id) => [id, -1] as const) },
  );
}

type OfSide = { readonly n: number; readonly people: readonly People[]; readonly mean: number | null };

/**
 * Welch's interval: its degrees of freedom lie between those of the smaller side and of both. The squares about any value are at
 * least those about the mean; where the mean is shown, they are not much less than the products about both of its ends.
 */
function spread(reading: Reading, says: string, sides: readonly OfSide[], half: number): void {
  const [one, other] = sides.map(({ n }) => n) as [number, number];
  const least = Math.max(0, half - HALF) / quantileOfT(Math.min(one, other) - 1);
  const most = (half + HALF) / quantileOfT(one + other - 2);
  const squares = (of: (side: OfSide, points: number) => number) =>
    sides.flatMap((side) =>
      side.people.map(({ points, id }) => [id, of(side, points) / (side.n * (side.n - 1))] as const),
    );
  for (const about of triedMiddles(sides.flatMap(({ people }) => people.map(({ points }) => points))))
    reading.guess(`${says}: interval`, [], least ** 2, Infinity, {
      others: squares((_, own) => (own - about) ** 2),
    });
  if (sides.every(({ mean }) => mean !== null))
    reading.guess(`${says}: interval`, [], -Infinity, most ** 2, {
      others: squares(({ mean }, own) => (own - (mean ?? 0)) ** 2 - HALF ** 2),
    });
}
