import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { measure, type RawFamily } from '../measure.ts';
import { sampleContext, sampleVault, withScale, type Sheet } from '../sample-vault.ts';
import { SHARE_FROM } from './change-estimates.ts';
import { views } from './family.ts';

const answers = (occasion: string, i: number, later: number): Sheet => ({
  id: `${occasion}${i}`,
  person: `p${i}`,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: {
    'C-1': 1 + ((i * 3 + later) % 5),
    'C-2': 1 + ((i + later) % 4),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((item) => [`WHO-5.${item}`, (i * item + later) % 6])),
  },
});

let vault: Vault;
let raw: RawFamily;
beforeAll(async () => {
  vault = await sampleVault(
    [0, 1].flatMap((later) =>
      Array.from({ length: 37 }, (_, i) => answers(later === 0 ? 'pre' : 'post', i, later)),
    ),
  );
  raw = await measure(cellStore(vault), await withScale(vault, sampleContext(), 'WHO-5', [0, 5], 5));
});
afterAll(() => vault.close());

const derived = (wanted: string) =>
  views.flatMap(({ contract }) =>
    Object.entries(contract.cells)
      .filter(([, { unit }]) => unit === wanted)
      .flatMap(([figure]) =>
        (raw.views[contract.name] ?? []).flatMap(({ figures }) => {
          const own = figures[figure];
          return own?.kind === 'derived' ? [{ at: `${contract.name}/${figure}`, value: own.value }] : [];
        }),
      ),
  );
const decimals = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;

it('gives every share in whole percents', () => {
  const shares = derived('割合');
  expect(new Set(shares.map(({ at }) => at)).size).toBeGreaterThan(4);
  expect(shares.filter(({ value }) => decimals(value) > 2)).toEqual([]);
});

it('says of every share from how many people it is given, and that is where a percent is a fifth of a person', () => {
  const open = views.flatMap(({ contract, figures }) =>
    Object.entries(contract.cells)
      .filter(([figure, { unit }]) => unit === '割合' && (figures[figure]?.from ?? 0) < SHARE_FROM)
      .map(([figure]) => `${contract.name}/${figure}`),
  );
  // How steady a theme is: no share of people.
  expect(open).toEqual(['theme_list/stability']);
});

it('gives every mean of points to one decimal', () => {
  const points = derived('点');
  expect(new Set(points.map(({ at }) => at)).size).toBeGreaterThan(8);
  expect(points.filter(({ value }) => decimals(value) > 1)).toEqual([]);
});

it('has no table of which a row is one person, answer or sheet', () => {
  const ids = ['respondent_code', 'person', 'submission_id', 'opinion_id', 'row_no', 'file_id'];
  for (const { contract } of views)
    for (const column of [contract.keys, contract.cells, contract.texts].flatMap(Object.keys))
      expect(ids, contract.name).not.toContain(column);
});

it('names no smallest or largest, quartile or mode of answers anywhere', () => {
  const figures = views.flatMap(({ contract }) =>
    Object.keys(contract.cells).map((figure) => `${contract.name}/${figure}`),
  );
  expect(figures.filter((each) => /min|max|quartile|q[13]$|mode|range|outlier/.test(each))).toEqual([]);
  // Bounds of what those who left could make of a mean, made of the mean and their number alone.
  expect(figures.filter((each) => /lowest|highest/.test(each))).toEqual([
    'change_by_item/lowest',
    'change_by_item/highest',
    'change_at_follow_up/lowest',
    'change_at_follow_up/highest',
  ]);
  expect(figures.filter((each) => each.includes('median'))).toEqual([
    'change_by_item/median',
    'change_at_follow_up/median',
  ]);
});
