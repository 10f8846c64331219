import { masked, shown } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { withoutTelling } from './left-out.ts';
import { byChannel, K, SCALE, type Rows } from './made-up/rows.ts';
import { both, scores, together } from './made-up/scores.ts';

/** A release without some estimates of its scores. */
const release = (tables: Rows) => (without: ReadonlySet<string>) => ({
  ...tables,
  scale_scores: (tables['scale_scores'] ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([figure, cell]) => [
        figure,
        without.has(`scale_scores/${figure}/S/total/pre`) ? masked : cell,
      ]),
    ),
  ),
});
const MEAN = { mean: shown(6.7), low: shown(6.4), high: shown(7) };

it('leaves a mean score out with its interval where it tells of a withheld point', async () => {
  const tables = together(both({ 3: masked, 4: masked }, { 2: shown(10), 3: shown(10) }), scores(MEAN));
  const { tables: left, attacked } = await withoutTelling(release(tables), K, [SCALE]);
  expect(attacked.leaks).toEqual([]);
  expect(left.scale_scores).toMatchObject([{ mean: masked, low: masked, high: masked }]);
});

it('leaves out nothing that tells nothing, and what tells without any estimate is found still', async () => {
  const tables = together(
    both({ 3: masked, 4: masked }, { 2: masked, 3: masked }),
    scores({ ...MEAN, mean: shown(7), low: shown(6.7), high: shown(7.3) }),
    { submissions_by_channel: byChannel({ survey: shown(20), chat: masked, T: shown(23) }) },
  );
  const { tables: left, attacked } = await withoutTelling(release(tables), K, [SCALE]);
  expect(left.scale_scores).toMatchObject([{ mean: shown(7) }]);
  expect(attacked.leaks.map(({ number }) => number)).toEqual(['submissions_by_channel/submissions/R1/chat']);
});

it('leaves out a mean that tells of those who came since an earlier release', async () => {
  const scored = (n: number, mean: number) => ({
    scale_scores: [{ scale_id: 'S', part: 'total', occasion: 'pre', scored: shown(n), mean: shown(mean) }],
  });
  // Two items of five points: 26 · 7 − 20 · 6.1 = 60, as much as six people can have.
  const before = scored(20, 6.1);
  const { tables, attacked } = await withoutTelling(
    release(scored(26, 7)),
    K,
    [SCALE],
    [(view) => before[view as 'scale_scores'] ?? []],
  );
  expect(tables.scale_scores).toMatchObject([{ scored: shown(26), mean: masked }]);
  expect(attacked.leaks).toEqual([]);
});
