import { expect, it } from 'vitest';
import { rounded } from '../rounded.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { leavesRoom, leavesRoomTogether } from './estimate-guard.ts';

const OPEN = { range: 4, sum: false };

/** All that a release shows of the changes of some people beside their number. */
function shownOf(changes: readonly number[]): string {
  const test = pairedT(changes);
  const p = wilcoxonSignedRankPratt(changes)?.p ?? 1;
  const figures = test && [test.difference, test.low, test.high].map((each) => rounded(each, 1));
  return JSON.stringify([figures, Math.ceil(p * 100) / 100]);
}

const waysOf = (changes: readonly number[]): string =>
  [1, 0, -1].map((sign) => changes.filter((change) => Math.sign(change) === sign).length).join('/');

/** Every way in which so many people can have changed by at most `range` points. */
function everyChange(people: number, range: number): number[][] {
  const found: number[][] = [];
  const go = (points: number, left: number, before: readonly number[]): void => {
    if (points === range) found.push([...before, ...Array<number>(left).fill(range)]);
    else
      for (let count = 0; count <= left; count += 1)
        go(points + 1, left - count, [...before, ...Array<number>(count).fill(points)]);
  };
  go(-range, people, []);
  return found;
}

it('shows no mean of ten people from which one can find who went down', () => {
  const truth = [1, 1, 2, 0, 0, 0, 0, 0, 0, -1];
  const fitting = everyChange(10, 4).filter((changes) => shownOf(changes) === shownOf(truth));
  expect(fitting.map(waysOf)).toEqual(['3/6/1']);
  expect(leavesRoom(truth, OPEN, 5)).toBe(false);
});

it('shows no mean where nearly everybody stayed', () => {
  expect(leavesRoom([...Array<number>(23).fill(0), -1], OPEN, 5)).toBe(false);
  expect(leavesRoom([...Array<number>(58).fill(0), 1, -1], OPEN, 5)).toBe(false);
});

it('shows no mean of two hundred people beside which six who rose can be told', () => {
  // Their points are fewer than 10 for the mean to be shown as 0.0, and so are they.
  expect(leavesRoom([...Array<number>(194).fill(0), ...Array<number>(6).fill(1)], OPEN, 10)).toBe(false);
});

it('shows none of a scale whose range is not known, nor of fewer than twenty', () => {
  const mixed = Array.from({ length: 24 }, (_, at) => (at % 7) - 3);
  expect(leavesRoom(mixed, { range: null, sum: false }, 5)).toBe(false);
  expect(leavesRoom(mixed.slice(0, 19), OPEN, 5)).toBe(false);
  expect(leavesRoom(mixed, OPEN, 5)).toBe(true);
});

it('leaves as many values as it says, by trying every way in which twenty people can have changed', () => {
  const intervalOf = (changes: readonly number[]): string => {
    const test = pairedT(changes);
    return JSON.stringify(test && [test.difference, test.low, test.high].map((each) => rounded(each, 1)));
  };
  const all = everyChange(20, 2).map((changes) => ({
    changes,
    ways: waysOf(changes),
    shown: intervalOf(changes),
  }));
  const alike = Map.groupBy(all, ({ shown }) => shown);
  const open = all.filter(
    ({ changes }, at) => at % 41 === 0 && leavesRoom(changes, { range: 2, sum: false }, 3),
  );
  expect(open.length).toBeGreaterThan(10);
  for (const { ways, shown } of open) {
    const [up = '', same = '', down = ''] = ways.split('/');
    const fitting = [...new Set((alike.get(shown) ?? []).map((each) => each.ways))].map((each) =>
      each.split('/'),
    );
    const valuesOf = (place: number, fixed: number, known: string): number =>
      new Set(fitting.filter((each) => each[fixed] === known).map((each) => each[place])).size;
    const left = [
      ...(up !== '0' && down !== '0' ? [valuesOf(0, 1, same)] : []),
      ...(same !== '0' && down !== '0' ? [valuesOf(2, 0, up)] : []),
      ...(up !== '0' && same !== '0' ? [valuesOf(0, 2, down)] : []),
    ];
    expect(Math.min(...left), ways).toBeGreaterThanOrEqual(3);
  }
});

it('leaves as many values together as it says, by trying every way in which twenty people can have changed', () => {
  const intervalOf = (changes: readonly number[]): string => {
    const test = pairedT(changes);
    return JSON.stringify(test && [test.difference, test.low, test.high].map((each) => rounded(each, 1)));
  };
  const all = everyChange(20, 2).map((changes) => ({ changes, shown: intervalOf(changes) }));
  const alike = Map.groupBy(all, ({ shown }) => shown);
  const sizes = all.map(({ shown, changes }) => {
    const ways = (alike.get(shown) ?? []).map((each) =>
      [1, 0, -1].map((sign) => each.changes.filter((change) => Math.sign(change) === sign).length),
    );
    const fewest = Math.min(...[0, 1, 2].map((at) => new Set(ways.map((way) => way[at])).size));
    return { changes, fewest };
  });
  const asked = sizes.filter((_, at) => at % 97 === 0);
  const room = asked.map(({ changes }) => leavesRoomTogether(changes, { range: 2, sum: false }, 3));
  // No variation, no interval: nothing is shown then.
  const truth = asked.map(({ changes, fewest }) => pairedT(changes) !== null && fewest >= 3);
  expect(room).toEqual(truth);
  expect(new Set(room).size).toBe(2);
});

it('tells less where the ends of the interval stand outwards', () => {
  // One of 24 went down: to the nearest tenth the interval leaves 0 to 3, outwards 0 to 5.
  const changes = [
    ...Array<number>(11).fill(1),
    ...Array<number>(6).fill(2),
    ...Array<number>(6).fill(0),
    -1,
  ];
  expect(leavesRoomTogether(changes, OPEN, 5)).toBe(false);
  expect(leavesRoomTogether(changes, { ...OPEN, wide: true }, 5)).toBe(true);
});
