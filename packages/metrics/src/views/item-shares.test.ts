import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

it.each([
  ['counts those below the two upper points', 5, true],
  ['counts nobody below them on a scale of two', 2, false],
])('%s', async (_, scale_max, isThere) => {
  vault = await sampleVault(
    [1, 2, 2].map((points, at) => ({ id: `a${at}`, round: 'R2', form: 'course', points: { 'C-1': points } })),
  );
  const context = sampleContext();
  const questions = context.questions.map((each) => ({ ...each, scale_min: 1, scale_max }));
  const { cells } = await measure(cellStore(vault), { ...context, questions });
  const rest = 'answers|occasion=once|question_id=course.C-1|value=rest';
  // A number of nobody that could not be withheld: everybody who answered is at the two points.
  expect(cells.some(({ id }) => id === rest)).toBe(isThere);
});
