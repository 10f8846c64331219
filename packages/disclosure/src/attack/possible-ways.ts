import { signedRankP } from './statistics/signed-ranks.ts';

/** So many steps are gone at most. */
const STEPS = 400_000;

/** What is known of the changes of some people. */
export type KnownChanges = {
  readonly n: number;
  /** Widest change, in points. */
  readonly range: number;
  readonly sum: readonly [low: number, high: number];
  /** About which value, and the sum of squares about it. */
  readonly about: number;
  readonly squares: readonly [low: number, high: number];
  /** p of the signed ranks. */
  readonly p: readonly [low: number, high: number];
  /** People who rose, stayed and fell, where they are known. */
  readonly ways: readonly [up: number | null, same: number | null, down: number | null];
};

/** Numbers of people who may have risen, stayed and fallen. */
export type PossibleWays = {
  readonly found: readonly [up: Set<number>, same: Set<number>, down: Set<number>];
  /** There are no others; else there was too much to try. */
  readonly isAll: boolean;
};

/** Numbers of people who may have risen, stayed and fallen, by trying every number of people at every change. */
export function possibleWays(known: KnownChanges): PossibleWays {
  const { n, range, sum, about, squares, p, ways } = known;
  const found = [new Set<number>(), new Set<number>(), new Set<number>()] as const;
  const [up, sizes] = [Array<number>(range).fill(0), Array<number>(range + 1).fill(0)];
  let steps = 0;
  const end = (left: number, total: number, far: number, risen: number, fallen: number): void => {
    const three = [risen, left, fallen] as const;
    if (three.some((people, way) => ways[way] !== null && ways[way] !== people)) return;
    if (total < sum[0] || total > sum[1]) return;
    const around = far + left * about ** 2;
    if (around < squares[0] || around > squares[1]) return;
    if (three.every((people, way) => found[way]!.has(people))) return;
    sizes[0] = left;
    const own = signedRankP(sizes, up);
    if (own >= p[0] && own <= p[1]) three.forEach((people, way) => found[way]!.add(people));
  };
  /** Puts people to this change and the smaller ones, either way; `far` are squares about the value. */
  const go = (
    points: number,
    left: number,
    total: number,
    far: number,
    risen: number,
    fallen: number,
  ): void => {
    steps += 1;
    if (steps > STEPS || far > squares[1]) return;
    if (total + left * points < sum[0] || total - left * points > sum[1]) return;
    if (points === 0) return end(left, total, far, risen, fallen);
    for (let both = 0; both <= left; both += 1)
      for (let ups = 0; ups <= both; ups += 1) {
        const downs = both - ups;
        up[points - 1] = ups;
        sizes[points] = both;
        const more = ups * (points - about) ** 2 + downs * (points + about) ** 2;
        go(points - 1, left - both, total + (ups - downs) * points, far + more, risen + ups, fallen + downs);
      }
  };
  go(range, n, 0, 0, 0, 0);
  return { found, isAll: steps <= STEPS };
}
