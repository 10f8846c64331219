import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { measure, type RawFamily } from './measure.ts';
import { publishable, type ViewTables } from './publishable.ts';
import { sampleContext, sampleVault, type Sheet } from './sample-vault.ts';

const many = (count: number, make: (index: number) => Sheet): Sheet[] =>
  Array.from({ length: count }, (_, i) => make(i));
const course = (occasion: 'pre' | 'post', person: number, points: Record<string, number | null>): Sheet => ({
  id: `${occasion}${person}`,
  person: `p${person}`,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points,
});

/** 24 people: C-1 rises by one for 18 of them, C-2 stays; X-P1 tells of an experience; 8 people answered X-S10, and a ninth before only. */
const sheets: Sheet[] = [
  ...many(12, (i) => ({
    id: `a${i}`,
    text: '仲間',
    themes: ['t-fellow'],
    codes: ['supporter.course.fellows'],
  })),
  ...many(3, (i) => ({ id: `b${i}`, text: '夕方', themes: ['t-place'], round: 'R2', standpoint: 'family' })),
  ...many(9, (i) => ({ id: `c${i}`, text: '夕方の仲間', themes: ['t-place', 't-fellow'], round: 'R2' })),
  ...many(24, (i) =>
    course('pre', i, { 'C-1': 2 + (i % 2), 'C-2': 1 + (i % 5), 'X-P1': 4, ...(i < 9 ? { 'X-S10': 2 } : {}) }),
  ),
  ...many(24, (i) =>
    course('post', i, {
      'C-1': 2 + (i % 2) + (i < 18 ? 1 : 0),
      'C-2': 1 + ((i + (i % 2 === 0 ? 1 : 4)) % 5),
      'X-P1': 5,
      ...(i < 8 ? { 'X-S10': i < 5 ? 3 : 2 } : {}),
    }),
  ),
];
const offices = ['x', 'y', 'z'];
const logs = [
  ...offices.map((office) => ({ office, month: '2021-05', form: 'g1', occasions: 4 })),
  ...offices.slice(0, 2).map((office) => ({ office, month: '2022-01', form: 'g3', type: 'ibasho' })),
];

let vault: Vault;
let raw: RawFamily;
const totalsOf = (view: string, key: string) =>
  (raw.views[view] ?? []).filter(({ words }) => words['round_id'] === 'R2' && words[key] === 'T');
const nothing: ReadonlySet<string> = new Set();
const rowsOf = (tables: ViewTables, view: string, at: Record<string, string>) =>
  (tables[view] ?? []).filter((row) => Object.entries(at).every(([name, value]) => row[name] === value));
const one = (tables: ViewTables, view: string, at: Record<string, string>) => rowsOf(tables, view, at)[0];

beforeAll(async () => {
  vault = await sampleVault(sheets, logs);
  raw = await measure(cellStore(vault), sampleContext());
});
afterAll(() => vault.close());

it('gives the same family twice', async () => {
  const again = await measure(cellStore(vault), sampleContext());
  expect(JSON.stringify(publishable(again, nothing))).toBe(JSON.stringify(publishable(raw, nothing)));
});

it('has only equations that hold', () => {
  const value = new Map(raw.cells.map((cell) => [cell.id, cell.value]));
  expect(raw.equations.length).toBeGreaterThan(50);
  for (const { total, parts } of raw.equations)
    expect(parts.reduce((sum, id) => sum + (value.get(id) ?? Number.NaN), 0)).toBe(value.get(total));
});

it('gives one number one id in two views', () => {
  const [theme] = totalsOf('opinions_by_theme', 'theme_id');
  const [heading] = totalsOf('opinions_by_heading', 'heading');
  expect(theme?.figures['opinions']).toMatchObject({ kind: 'base', value: 12 });
  expect(heading?.figures['opinions']).toEqual(theme?.figures['opinions']);
});

describe('opinions', () => {
  it('counts an opinion under each of its themes and once in the whole', () => {
    const tables = publishable(raw, nothing);
    const count = (theme_id: string) =>
      one(tables, 'opinions_by_theme', { theme_id, round_id: 'T' })?.['opinions'];
    expect([count('t-fellow'), count('t-place'), count('T')]).toEqual([
      { kind: 'shown', value: 21 },
      { kind: 'shown', value: 12 },
      { kind: 'shown', value: 24 },
    ]);
  });

  it('tells not asked from asked and not mentioned', () => {
    const tables = publishable(raw, nothing);
    expect(one(tables, 'opinions_by_theme', { theme_id: 't-place', round_id: 'R3' })?.['opinions']).toEqual({
      kind: 'not_asked',
    });
    expect(one(tables, 'opinions_by_theme', { theme_id: 't-place', round_id: 'R1' })?.['opinions']).toEqual({
      kind: 'shown',
      value: 0,
    });
    expect(one(tables, 'effect_list', { effect_id: 'supporter.load' })?.['heard']).toBe('asked_none');
    expect(one(tables, 'effect_list', { effect_id: 'community.coexistence' })?.['heard']).toBe('not_asked');
  });

  it('orders themes by heading and label, not by size', () => {
    expect((publishable(raw, nothing)['theme_list'] ?? []).map((row) => row['theme_id'])).toEqual([
      't-fellow',
      't-place',
    ]);
  });
});

describe('answers', () => {
  it('adds up: everybody asked, those who answered, and the points of the scale', () => {
    const tables = publishable(raw, nothing);
    const people = (level: string) =>
      one(tables, 'likert_distribution', { question_id: 'course.C-1', occasion: 'pre', level })?.['people'];
    expect(['1', '2', '3', '4', '5', 'missing', 'T'].map(people)).toEqual(
      [0, 12, 12, 0, 0, 0, 24].map((value) => ({ kind: 'shown', value })),
    );
  });

  it('adds up by side: the points below the middle, the middle, and those above', () => {
    const tables = publishable(raw, nothing);
    const people = (occasion: string) =>
      ['lower', 'middle', 'upper', 'missing', 'T'].map(
        (level) => one(tables, 'likert_sides', { question_id: 'course.C-1', occasion, level })?.['people'],
      );
    expect(people('pre')).toEqual([12, 12, 0, 0, 24].map((value) => ({ kind: 'shown', value })));
    expect(people('post')).toEqual([3, 12, 9, 0, 24].map((value) => ({ kind: 'shown', value })));
  });

  it('knows that the sides are sums of points, so that the two cannot be played against each other', () => {
    const id = (value: string) => `answers|occasion=post|question_id=course.C-1|value=${value}`;
    expect(raw.equations).toContainEqual({ total: id('lower'), parts: [id('1'), id('2')] });
    expect(raw.equations).toContainEqual({ total: id('upper'), parts: [id('4'), id('5')] });
  });

  it('gives a share only from twenty answers', () => {
    const tables = publishable(raw, nothing);
    expect(one(tables, 'item_shares', { question_id: 'course.X-P1', occasion: 'post' })?.['share']).toEqual({
      kind: 'shown',
      value: 1,
    });
    expect(one(tables, 'item_shares', { question_id: 'course.X-S10', occasion: 'post' })?.['share']).toEqual({
      kind: 'too_few',
    });
  });

  it('withholds a share together with the number it rests on', () => {
    const tables = publishable(raw, new Set(['answers|occasion=post|question_id=course.X-P1|value=upper']));
    const row = one(tables, 'item_shares', { question_id: 'course.X-P1', occasion: 'post' });
    expect(['agreeing', 'share', 'low', 'high'].map((name) => row?.[name])).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'masked' })),
    );
  });
});

describe('change', () => {
  it('calls a tendency only what lies off zero with twenty people', () => {
    const tables = publishable(raw, nothing);
    expect(one(tables, 'change_by_item', { item_id: 'C-1' })).toMatchObject({
      n_paired: { kind: 'shown', value: 24 },
      up: { kind: 'shown', value: 18 },
      same: { kind: 'shown', value: 6 },
      down: { kind: 'shown', value: 0 },
      difference: { kind: 'shown', value: 0.8 },
      finding: 'tendency',
    });
    expect(one(tables, 'change_by_item', { item_id: 'C-2' })?.['finding']).toBe('not_shown');
  });

  it('gives eight people as up, same and down, without an estimate', () => {
    expect(one(publishable(raw, nothing), 'change_by_item', { item_id: 'X-S10' })).toMatchObject({
      up: { kind: 'shown', value: 5 },
      same: { kind: 'shown', value: 3 },
      difference: { kind: 'too_few' },
      g: { kind: 'too_few' },
      p_holm: { kind: 'too_few' },
      finding: 'too_few',
      sense: 'load',
    });
  });

  it('never shows an item on an experience as a change', () => {
    expect(rowsOf(publishable(raw, nothing), 'change_by_item', { item_id: 'X-P1' })).toEqual([]);
  });
});

describe('activity', () => {
  it('runs from April to March and tells a month without a log from none', () => {
    const rows = rowsOf(publishable(raw, nothing), 'activity_by_month', { form: 'g1' }).filter(
      (row) => row['month'] !== 'T',
    );
    expect(rows.map((row) => row['month'])).toEqual([
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2021-${month}`),
      ...['01', '02', '03'].map((month) => `2022-${month}`),
    ]);
    expect(rows[0]?.['occasions']).toEqual({ kind: 'no_record' });
    expect(rows[1]?.['occasions']).toEqual({ kind: 'shown', value: 12 });
    expect(rows[9]?.['occasions']).toEqual({ kind: 'shown', value: 0 });
  });

  it('asks for three offices behind a figure', () => {
    const cell = raw.cells.find(({ id }) => id === 'activities.occasions|form=g3|month=2022-01');
    expect(cell).toMatchObject({ contributors: 2, threshold: 3 });
  });
});

it('hides a withheld figure everywhere, in rows and in sentences', () => {
  const ids = raw.cells.filter(({ value }) => value > 9).map(({ id }) => id);
  fc.assert(
    fc.property(fc.constantFrom(...ids), (id) => {
      const shown = publishable(raw, nothing);
      const without = publishable(raw, new Set([id]));
      const other = publishable({ ...raw, views: replaced(raw, id) }, new Set([id]));
      // With another number behind the mask, nothing that is published differs.
      expect(JSON.stringify(without)).toBe(JSON.stringify(other));
      expect(Object.keys(without)).toEqual(Object.keys(shown));
    }),
    { seed: 20230401, numRuns: 40 },
  );
});

/** The same views with another number behind one id. */
function replaced({ views }: RawFamily, id: string): RawFamily['views'] {
  const text = JSON.stringify(views, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && value.id === id
      ? { ...value, value: 7777 }
      : value,
  );
  return JSON.parse(text) as RawFamily['views'];
}
