import { family, numberAddress, readNumberAddress } from '@hirogeru/store/contracts';
import { cellStore, type CellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import type { RawRow } from '../raw-row.ts';
import { sampleContext, sampleVault, withScale, type Sheet } from '../sample-vault.ts';
import { behind } from './files-behind.ts';
import { rawNumber } from './raw-number.ts';
import type { Recipe } from './recipe.ts';
import { recompute } from './recompute.ts';

const course = (occasion: 'pre' | 'post' | 'fu', person: number): Sheet => ({
  id: `${occasion}${person}`,
  person: `p${person}`,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: {
    'C-1': occasion === 'pre' ? 2 + (person % 2) : 3,
    'C-2': 1 + ((person * 3) % 5),
    ...Object.fromEntries(WELL_BEING.map((item, at) => [item, wellBeing(occasion, person, at)])),
  },
  ...(occasion === 'pre' ? { text: '仲間', codes: person % 3 === 0 ? ['supporter.load'] : [] } : {}),
});
const WELL_BEING = [1, 2, 3, 4, 5].map((item) => `WHO-5.${item}`);
// Twelve of 24 rise by 20 points; one item of one sheet is left empty, another stands outside of the range.
const wellBeing = (occasion: 'pre' | 'post' | 'fu', person: number, at: number): number | null => {
  if (person === 104 && at === 0) return null;
  if (person === 105 && at === 0) return 6;
  return ((person + (at % 2)) % 4) + (occasion === 'pre' || person > 11 ? 0 : 1);
};
/** A population of as many of two standpoints. */
const HALVES = {
  name: 'standpoint',
  numbers: new Map([
    ['tojisha', 50],
    ['family', 50],
  ]),
  labels: new Map<string, string>(),
};
/** The same item in every round. */
const again = (round: string, person: number): Sheet => ({
  id: `again${round}${person}`,
  person: `t${person}`,
  round,
  form: 'course',
  standpoint: person % 2 === 0 ? 'tojisha' : 'family',
  points: { 'X-S10': 1 + ((person + (round === 'R3' ? 1 : 0)) % 5) },
});
const everybody = Array.from({ length: 24 }, (_, person) => person);

let vault: Vault;
let store: CellStore;
let raw: RawFamily;
let context = sampleContext();
beforeAll(async () => {
  vault = await sampleVault(
    [
      ...everybody.map((i) => ({
        id: `slip${i}`,
        person: `s${i % 20}`,
        round: i < 9 ? 'R1' : 'R2',
        text: '夕方の仲間',
        themes: ['t-place'],
        stances: 'wish',
        codes: ['supporter.load'],
      })),
      // Ten of them also speak in R2, of something else.
      ...everybody.map((i) => ({
        id: `more${i}`,
        person: i < 10 ? `s${i}` : `m${i}`,
        round: 'R2',
        standpoint: 'family',
        text: '夕方の仲間',
        themes: i > 15 ? ['t-fellow'] : [],
      })),
      ...everybody.map((i) => ({ id: `chat${i}`, channel: 'chat', text: '夕方', themes: ['t-fellow'] })),
      ...everybody.flatMap((i) => [course('pre', i), course('post', i)]),
      // Eleven came only before, twelve only after, and fifteen again some months later.
      ...Array.from({ length: 11 }, (_, i) => course('pre', 100 + i)),
      ...Array.from({ length: 12 }, (_, i) => course('post', 200 + i)),
      ...Array.from({ length: 15 }, (_, i) => course('fu', i)),
      ...['R1', 'R2', 'R3'].flatMap((round) => everybody.map((i) => again(round, i))),
      ...Array.from({ length: 12 }, (_, i) => again('R2', 300 + i)),
    ],
    ['x', 'y', 'z'].map((office) => ({ office, month: '2021-05', form: 'g1', occasions: 4 })),
  );
  const asked = await withScale(vault, sampleContext(), 'WHO-5', [0, 5], 5);
  context = { ...asked, population: { source: 'x', dimensions: [HALVES] } };
  store = cellStore(vault);
  raw = await measure(store, context);
});
afterAll(() => vault.close());

it('works every number out again, one by one, and finds the same', async () => {
  const numbers = family.flatMap((contract) =>
    (raw.views[contract.name] ?? []).flatMap((row) =>
      Object.entries(row.figures).flatMap(([figure, shown]) => {
        if (!('value' in shown)) return [];
        const address = numberAddress(contract, figure, row.words);
        return [{ address, value: shown.value }];
      }),
    ),
  );
  const again = await Promise.all(
    numbers.map(async ({ address, value }) => {
      const asked = readNumberAddress(address);
      const recipe = (asked && rawNumber(raw, asked)?.recipe) ?? null;
      return { address, value, recipe, found: recipe && (await recompute(recipe, store, context)) };
    }),
  );
  // Only Holm's p needs more than its own rows.
  const whole = again.filter(({ recipe }) => recipe?.kind === 'view');
  expect(whole.filter(({ address }) => !address.includes('/p_holm/'))).toEqual([]);
  expect([...new Set(whole.map(({ address }) => address.split('/')[0]))]).toEqual([
    'change_at_follow_up',
    'change_by_item',
    'scale_changes',
    'trend_changes',
  ]);
  const scores = again.filter(({ address }) => address.startsWith('scale_'));
  expect(new Set(scores.map(({ address }) => address.split('/').slice(0, 2).join('/'))).size).toBe(
    12 + 11 + 7,
  );
  const single = again.filter((each) => !whole.includes(each));
  expect(single.filter(({ value, found }) => value !== found)).toEqual([]);
  expect(single.length).toBeGreaterThan(250);
});

it('finds the files behind every number that is made of others', async () => {
  const made = [
    ...raw.recipes.values(),
    ...Object.values(raw.views).flatMap((rows) => rows.flatMap(recipesOf)),
  ];
  const minus = made.filter((recipe) => recipe.kind === 'formula' && recipe.formula === 'minus');
  expect(minus.length).toBeGreaterThan(5);
  for (const recipe of minus.slice(0, 10))
    expect((await behind(recipe, store, raw.context)).files.map(({ file_id }) => file_id)).toEqual(['f']);
});

const recipesOf = ({ figures }: RawRow): Recipe[] =>
  Object.values(figures).flatMap((figure) => ('recipe' in figure ? [figure.recipe] : []));

it('counts rows and people behind a number, and from which files they are', async () => {
  const recipe = {
    kind: 'count',
    population: 'themed',
    counts: 'count',
    where: { theme_id: ['t-place'] },
  } as const;
  expect(await behind(recipe, store, context)).toEqual({
    rows: 24,
    people: 20,
    files: [{ file_id: 'f', rows: 24, people: 20 }],
  });
});
