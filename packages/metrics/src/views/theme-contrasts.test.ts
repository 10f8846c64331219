import { cellStore } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable, type ViewTables } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

const some = (count: number, make: (index: number) => Omit<Sheet, 'id'>): Sheet[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, text: '夕方', ...make(i) }));

/** Newcombe's first example, 56 of 70 and 48 of 80, by standpoint; 12 residents are too few to be set beside others. */
const sheets: Sheet[] = [
  ...some(70, (i) => ({ person: `a${i}`, round: 'R1', themes: i < 56 ? ['t-place'] : [] })),
  ...some(80, (i) => ({
    person: `b${i}`,
    round: 'R2',
    standpoint: 'family',
    themes: i < 48 ? ['t-place'] : [],
  })),
];

async function contrastsOf(given: readonly Sheet[]): Promise<ViewTables[string]> {
  const vault = await sampleVault(given);
  const raw = await measure(cellStore(vault), sampleContext());
  await vault.close();
  return publishable(raw, new Set())['theme_contrasts'] ?? [];
}

let rows: ViewTables[string];
const at = (theme_id: string, by: string, value: string) =>
  rows?.find((row) => row['theme_id'] === theme_id && row['dimension'] === by && row['value'] === value);
const shown = (value: number) => ({ kind: 'shown', value });

beforeAll(async () => {
  rows = await contrastsOf(sheets);
});

it('sets people of a standpoint beside the others, with the interval that Newcombe printed', () => {
  expect(at('t-place', 'standpoint', 'tojisha')).toMatchObject({
    people: shown(56),
    of: shown(70),
    others: shown(48),
    others_of: shown(80),
    // 0.0524 to 0.3339, rounded outwards.
    difference: shown(0.2),
    low: shown(0.05),
    high: shown(0.34),
    // 0.2 / √(0.6933 · 0.3067 · (1/70 + 1/80))
    residual: shown(2.7),
    // Fisher's p, upwards; four times as much, for two themes and two standpoints, is above 0.05.
    p: shown(0.012522),
    finding: 'hint',
  });
});

it('turns about for the other side', () => {
  expect(at('t-place', 'standpoint', 'family')).toMatchObject({
    difference: shown(-0.2),
    low: shown(-0.34),
    high: shown(-0.05),
  });
});

it('claims nothing of a theme that nobody touched', () => {
  expect(at('t-fellow', 'standpoint', 'tojisha')).toMatchObject({
    difference: shown(0),
    p: shown(1),
    finding: 'not_shown',
  });
});

it('leaves out who speaks in both from the others', async () => {
  // Ten of the 70 also write in R2, of something else: they are no others of R2.
  const again = some(10, (i) => ({ person: `a${i}`, round: 'R2', themes: [] }));
  rows = await contrastsOf([...sheets, ...again]);
  expect(at('t-place', 'round_id', 'R2')).toMatchObject({
    people: shown(48),
    of: shown(90),
    others: shown(46),
    others_of: shown(60),
  });
});

it('sets nobody beside fewer than twenty', async () => {
  rows = await contrastsOf([
    ...sheets,
    ...some(19, (i) => ({ person: `c${i}`, standpoint: 'resident', themes: ['t-place'] })),
  ]);
  expect(at('t-place', 'standpoint', 'resident')).toBeUndefined();
});
