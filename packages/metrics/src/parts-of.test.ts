import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { sampleContext, sampleVault } from './sample-vault.ts';
import { partsOf } from './parts-of.ts';
import { countOf } from './trace/recipe.ts';

const cell = (id: string, ...of: Parameters<typeof countOf>) => ({
  id,
  value: 9,
  contributors: 9,
  recipe: countOf(...of),
});

it('knows what is a part of what, and only the nearest whole', () => {
  const cells = [
    cell('opinions', 'opinions', {}),
    cell('opinions of the round', 'opinions', { round_id: 'R1' }),
    cell('theme', 'themed', { theme_id: 't' }),
    cell('people of the theme', 'themed', { theme_id: 't' }, 'people'),
    cell('theme in the round', 'themed', { theme_id: 't', round_id: 'R1' }),
    cell('wishes of the theme', 'stanced', { theme_id: 't', stance: 'wish' }, 'people'),
    cell('wishes', 'spoken', { stance: 'wish' }, 'people'),
  ];
  const found = partsOf(cells, [{ total: 'opinions', parts: ['opinions of the round'] }]);
  expect(found.map(({ parts, wholes }) => [...parts, ...wholes].join(' < ')).toSorted()).toEqual([
    'people of the theme < theme',
    'theme < opinions',
    'theme in the round < opinions of the round',
    'theme in the round < theme',
    'wishes < opinions',
    'wishes of the theme < people of the theme',
    'wishes of the theme < wishes',
  ]);
});

it('does not call several levels of a scale a part of one', () => {
  const cells = [
    cell('upper', 'answers', { question_id: 'q', value: ['4', '5'] }),
    cell('five', 'answers', { question_id: 'q', value: '5' }),
  ];
  expect(partsOf(cells, [])).toEqual([]);
});

it('says only what is true of what was counted', async () => {
  const vault = await sampleVault(
    Array.from({ length: 30 }, (_, i) => ({
      id: `a${i}`,
      person: `p${i % 11}`,
      round: i % 3 === 0 ? 'R1' : 'R2',
      standpoint: i % 2 === 0 ? 'family' : 'tojisha',
      text: '夕方の仲間',
      themes: i % 4 === 0 ? ['t-place', 't-fellow'] : ['t-place'],
      stances: i % 5 === 0 ? 'wish,worry' : 'wish',
      codes: ['supporter.load'],
    })),
    ['x', 'y', 'z'].map((office) => ({ office, month: '2021-05', form: 'g1', occasions: 4 })),
  );
  const raw = await measure(cellStore(vault), sampleContext());
  await vault.close();
  const values = new Map(raw.cells.map(({ id, value }) => [id, value]));
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + (values.get(id) ?? Number.NaN), 0);
  expect(raw.inequalities.length).toBeGreaterThan(50);
  expect(raw.inequalities.filter(({ parts, wholes }) => !(sum(parts) <= sum(wholes)))).toEqual([]);
});
