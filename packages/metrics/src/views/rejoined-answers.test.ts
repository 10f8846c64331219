import type { Pair } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { pAlike } from './p-alike.ts';
import { leavesRoomRejoined } from './rejoined-answers.ts';

const changesOf = (pairs: readonly Pair[]): number[] => pairs.map(({ before, after }) => after - before);
const wayOf = (change: number): 0 | 1 | 2 => (change > 0 ? 0 : change < 0 ? 2 : 1);
const p = (pairs: readonly Pair[]): string =>
  String(Math.ceil((wilcoxonSignedRankPratt(changesOf(pairs))?.p ?? 1) * 100));
const squares = (pairs: readonly Pair[]): number =>
  changesOf(pairs).reduce((sum, change) => sum + change ** 2, 0);

/** Every way in which these answers can belong together, each once. */
function everyJoining(before: readonly number[], after: readonly number[]): Pair[][] {
  const [first, ...others] = before;
  if (first === undefined) return [[]];
  return [...new Set(after)].flatMap((own) =>
    everyJoining(others, after.toSpliced(after.indexOf(own), 1)).map((rest) => [
      { before: first, after: own },
      ...rest,
    ]),
  );
}

it('finds no more values than trying every way of joining the answers does', () => {
  let open = 0;
  for (let seed = 0; seed < 24; seed += 1) {
    const pairs = Array.from({ length: 8 }, (_, at) => ({
      before: 1 + ((at * 7 + seed) % 4),
      after: 1 + ((at * (3 + (seed % 5)) + 2) % 4),
    }));
    const fits = (more: number): boolean => Math.abs(more) <= 4;
    const isAlike = (joined: readonly Pair[]): boolean => p(joined) === p(pairs);
    if (!leavesRoomRejoined(pairs, { wayOf, fits, isAlike }, 3)) continue;
    open += 1;
    const all = everyJoining(
      pairs.map(({ before }) => before),
      pairs.map(({ after }) => after),
    ).filter((joined) => fits(squares(joined) - squares(pairs)) && isAlike(joined));
    for (const way of [0, 1, 2])
      expect(
        new Set(all.map((joined) => changesOf(joined).filter((change) => wayOf(change) === way).length)).size,
      ).toBeGreaterThanOrEqual(3);
  }
  expect(open).toBeGreaterThan(2);
});

it('finds no room where a p of ranks gives every number away', () => {
  // Ten of 24 rose by one and four fell by one: with mean, interval and p, no other numbers are possible.
  const pairs = [
    ...Array<number>(10).fill(1),
    ...Array<number>(10).fill(0),
    ...Array<number>(4).fill(-1),
  ].map((change, at) => ({ before: 2 + (at % 2), after: 2 + (at % 2) + change }));
  const isSame = pAlike(wilcoxonSignedRankPratt(changesOf(pairs))?.p ?? 1, []);
  const isAlike = (joined: readonly Pair[]): boolean =>
    isSame(wilcoxonSignedRankPratt(changesOf(joined))?.p ?? 1);
  const fits = (more: number): boolean => Math.abs(more) <= 2;
  expect(leavesRoomRejoined(pairs, { wayOf, fits, isAlike: () => true }, 3)).toBe(true);
  expect(leavesRoomRejoined(pairs, { wayOf, fits, isAlike }, 3)).toBe(false);
});

it('takes a p for the same only where it is shown alike in every order and however often it is multiplied', () => {
  expect(pAlike(0.012, [])(0.018)).toBe(true);
  expect(pAlike(0.012, [0.5])(0.018)).toBe(false);
  expect(pAlike(0.0121, [0.5])(0.0124)).toBe(true);
  expect(pAlike(0.0121, [0.0122])(0.0124)).toBe(false);
});
