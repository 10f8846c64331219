import { family, numberAddress, readNumberAddress } from '@hirogeru/store/contracts';
import { cellStore, type CellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';
import { behind } from './files-behind.ts';
import { rawNumber } from './raw-number.ts';
import { recompute } from './recompute.ts';

const course = (occasion: 'pre' | 'post' | 'fu', person: number): Sheet => ({
  id: `${occasion}${person}`,
  person: `p${person}`,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: { 'C-1': occasion === 'pre' ? 2 + (person % 2) : 3, 'C-2': 1 + ((person * 3) % 5) },
});
const everybody = Array.from({ length: 24 }, (_, person) => person);

let vault: Vault;
let store: CellStore;
let raw: RawFamily;
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
    ],
    ['x', 'y', 'z'].map((office) => ({ office, month: '2021-05', form: 'g1', occasions: 4 })),
  );
  store = cellStore(vault);
  raw = await measure(store, sampleContext());
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
      return { address, value, recipe, found: recipe && (await recompute(recipe, store, raw.context)) };
    }),
  );
  // Only Holm's p needs more than its own rows.
  const whole = again.filter(({ recipe }) => recipe?.kind === 'view');
  expect(whole.filter(({ address }) => !address.includes('/p_holm/'))).toEqual([]);
  expect([...new Set(whole.map(({ address }) => address.split('/')[0]))]).toEqual([
    'change_at_follow_up',
    'change_by_item',
  ]);
  const single = again.filter((each) => !whole.includes(each));
  expect(single.filter(({ value, found }) => value !== found)).toEqual([]);
  expect(single.length).toBeGreaterThan(250);
});

it('counts rows and people behind a number, and from which files they are', async () => {
  const recipe = {
    kind: 'count',
    population: 'themed',
    counts: 'count',
    where: { theme_id: ['t-place'] },
  } as const;
  expect(await behind(recipe, store, raw.context)).toEqual({
    rows: 24,
    people: 20,
    files: [{ file_id: 'f', rows: 24, people: 20 }],
  });
});
