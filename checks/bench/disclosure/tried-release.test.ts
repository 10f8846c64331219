import { expect, it } from 'vitest';
import { triedRelease } from './tried-release.ts';
import { WAYS } from './ways-out.ts';

// `pnpm bench disclosure ways` tries ten thousand.
const SEED = 7;

it('finds nothing in the release of a made-up project, and what small numbers alone would leave open', async () => {
  const { masked, found, contradictions, without, twins, different, tried } = await triedRelease(SEED, 20);
  expect({ found, contradictions, different }).toEqual({ found: [], contradictions: 0, different: [] });
  expect(masked).toBeGreaterThan(10);
  expect(twins).toBeGreaterThan(0);
  expect(tried.get('sums of a table')).toBeGreaterThan(10);
  expect(without?.flat()).toContain('sums of a table');
});

// A project of each kind, none of them tried a second time as its twin.
it.each([1, 2, 3, 4, 6, 7, 12])(
  'knows by which way out a relation of the reader is, in project %i',
  async (at) => {
    const { tried } = await triedRelease(SEED, at);
    const named = WAYS.map(({ way }) => way);
    expect([...tried.keys()].filter((way) => !named.includes(way))).toEqual([]);
  },
);

it('leaves a mean score out that would tell who chose a point of one of its items', async () => {
  // Without that the reader finds three values for one point: the others of that item are shown, and all of the other four.
  expect((await triedRelease(1, 719)).found).toEqual([]);
});
