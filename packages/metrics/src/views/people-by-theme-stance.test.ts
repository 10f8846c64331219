import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

const sheets = (count: number, sheet: Omit<Sheet, 'id'>): Sheet[] =>
  Array.from({ length: count }, (_, i) => ({
    ...sheet,
    id: `${sheet.stances}${i}`,
    person: sheet.person ?? `${sheet.stances}${i}`,
  }));
const ALL = [
  ...sheets(6, { text: '夕方がほしい', themes: ['t-place'], stances: 'wish,worry' }),
  // One person who wishes three times is one person.
  ...sheets(3, { text: '夕方がほしい', themes: ['t-place'], stances: 'wish', person: 'again' }),
  ...sheets(2, { text: '夕方はよかった', themes: ['t-place'], stances: 'good' }),
  ...sheets(7, { text: 'どこにも入らない声がある', stances: 'good' }),
  ...sheets(5, { text: '夕方', themes: ['t-place'], stances: '' }),
];

it('counts people, not answers, by theme and stance, and withholds few', async () => {
  const vault = await sampleVault(ALL);
  const raw = await measure(cellStore(vault), sampleContext());
  await vault.close();
  const at = (theme_id: string, stance: string) =>
    raw.views['people_by_theme_stance']?.find(
      ({ words }) => words['theme_id'] === theme_id && words['stance'] === stance,
    )?.figures['people'];
  expect(at('t-place', 'wish')).toMatchObject({ kind: 'base', value: 7 });
  expect(at('t-place', 'worry')).toMatchObject({ value: 6 });
  expect(at('t-place', 'good')).toMatchObject({ value: 2 });
  expect(at('t-place', 'doubt')).toMatchObject({ value: 0 });
  // Two of the seven said it in both.
  expect(at('T', 'good')).toMatchObject({ value: 7 });
  const small = raw.cells.filter(({ id, contributors }) => id.startsWith('stanced') && contributors === 2);
  expect(small.length).toBe(1);
  const shown = publishable(raw, new Set(small.map(({ id }) => id)))['people_by_theme_stance'] ?? [];
  expect(shown.filter(({ theme_id }) => theme_id === 't-place').map(({ stance }) => stance)).toEqual([
    'wish',
    'good',
    'worry',
    'proposal',
    'question',
    'doubt',
    'unsure',
    'negation',
  ]);
  expect(shown.find(({ theme_id, stance }) => theme_id === 't-place' && stance === 'good')).toMatchObject({
    people: { kind: 'masked' },
  });
});
