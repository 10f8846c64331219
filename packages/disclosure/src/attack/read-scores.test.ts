import { masked, shown } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { attackRelease } from './attack-release.ts';
import { found, K, SCALE } from './made-up/rows.ts';
import { both, scores, together } from './made-up/scores.ts';

const HIDDEN = { 3: masked, 4: masked };

it('finds nothing where the points of another item make up for those of one', async () => {
  // Six to fourteen of either at 4; 140 points in all.
  const tables = together(both(HIDDEN, { 2: masked, 3: masked }), scores({ mean: shown(7) }));
  expect(await found(tables)).toEqual([]);
});

it('takes it that other people answered where not everybody of a number answered everything', async () => {
  // As the made-up release that leaks, but four more answered the first item: who has a score may be any of them.
  const tables = together(both({ ...HIDDEN, 5: shown(4) }, { 2: shown(10), 3: shown(10) }), {
    ...scores({ mean: shown(6.7) }),
    item_shares: [],
  });
  expect(await found(tables)).toEqual([]);
});

it('says which estimates tell, so that they can be left out', async () => {
  const tables = together(
    both(HIDDEN, { 2: shown(10), 3: shown(10) }),
    scores({ mean: shown(6.7), low: shown(6.4), high: shown(7) }),
  );
  const { leaks } = await attackRelease((view) => tables[view] ?? [], K, [SCALE]);
  expect(leaks.map(({ rests }) => rests)).toEqual([
    ['mean', 'low', 'high'].map((figure) => `scale_scores/${figure}/S/total/pre`),
    ['mean', 'low', 'high'].map((figure) => `scale_scores/${figure}/S/total/pre`),
  ]);
});
