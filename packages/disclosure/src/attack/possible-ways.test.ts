import { masked, shown } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { attackRelease } from './attack-release.ts';
import { K } from './made-up/rows.ts';
import { possibleWays } from './possible-ways.ts';

it('tries every number of people at every change where they are few', () => {
  // Four people, at most 1 either way, 2 up in sum: 3 up and 1 down, or 2 up and 2 the same. Both p are between.
  const { found, isAll } = possibleWays({
    n: 4,
    range: 1,
    sum: [2, 2],
    about: 0.5,
    squares: [0, 9],
    p: [0, 1],
    ways: [null, null, null],
  });
  expect(isAll).toBe(true);
  expect(found.map((values) => [...values].toSorted())).toEqual([
    [2, 3],
    [0, 2],
    [0, 1],
  ]);
});

/** Sixty people of whom nobody tells who rose, stayed and fell. */
const asideOf = async (p: number) => {
  const change = {
    item_id: 'C-1',
    group_id: 'g',
    n_pre: shown(70),
    n_post: shown(70),
    n_paired: shown(60),
    up: masked,
    same: masked,
    down: masked,
    difference: shown(0.5),
    low: shown(0.2),
    high: shown(0.8),
    p_holm: shown(p),
  };
  const { leaks, aside } = await attackRelease((view) => (view === 'change_by_item' ? [change] : []), K, []);
  expect(leaks).toEqual([]);
  return aside.map(({ what }) => what).filter((what) => what.endsWith('p of ranks'));
};

it('sets no p aside beside which it met room for everybody, though not every possibility was tried', async () => {
  expect(await asideOf(0.01)).toEqual([]);
});

it('says so where it met none', async () => {
  // So large a p goes with no such mean.
  expect(await asideOf(0.9)).toEqual(['change_by_item C-1: p of ranks']);
});
