import { protectRow } from '../protected-row.ts';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { sampleContext, sampleVault, type Log } from '../sample-vault.ts';

const offices = ['w', 'x', 'y', 'z'];
const each = (log: Omit<Log, 'office'>, who = offices): Log[] => who.map((office) => ({ office, ...log }));

let vault: Vault;
let raw: RawFamily;
beforeAll(async () => {
  vault = await sampleVault(
    [],
    [
      ...each({ month: '2021-06', form: 'g1', place: ['hospital', 'h1'], persons: 8, newcomers: 0 }),
      ...each({ month: '2022-03', form: 'g1', place: ['hospital', 'h2'], type: 'hospital_visit' }),
      ...each({ month: '2022-04', form: 'g1', type: 'transition', place: ['home', 'm'] }, ['w', 'x', 'y']),
      { office: 'w', month: '2022-04', form: 'g2', minutes: 900 },
      ...each({ month: '2022-04', form: 'g2', minutes: 30 }, ['x', 'y']),
    ],
    [
      ...Array.from({ length: 12 }, (_, i) => ({
        person: `p${i}`,
        course: 'foundation',
        completed: i < 9 ? 'yes' : 'no',
      })),
      ...Array.from({ length: 7 }, (_, i) => ({ person: `p${i}`, course: 'advanced', completed: 'yes' })),
      { person: 'q', course: null, completed: 'unknown' },
    ],
  );
  raw = await measure(cellStore(vault), sampleContext());
});
afterAll(() => vault.close());

/** Figures of a row as they are before protection: the number, or why there is none. */
const at = (view: string, words: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(
      raw.views[view]?.find((row) =>
        Object.entries(words).every(([name, value]) => row.words[name] === value),
      )?.figures ?? {},
    ).map(([name, figure]) => [name, 'value' in figure ? figure.value : figure.kind]),
  );

it('sums a fiscal year from April to March, and takes what no line gives for no record', () => {
  expect(at('activity_by_year', { fiscal_year: '2021', form: 'g1' })).toEqual({
    occasions: 8,
    attendances: 80,
    hours: 12,
    persons: 32,
    peers: 'no_record',
    newcomers: 0,
  });
  expect(at('activity_by_year', { fiscal_year: '2022', form: 'g1' })).toMatchObject({
    occasions: 3,
    persons: 'no_record',
    newcomers: 'no_record',
  });
});

it('ties a year to its months', () => {
  const year = raw.equations.find(({ total }) => total === 'activities.occasions|fiscal_year=2022|form=g1');
  const months = raw.equations.find(
    ({ total, parts }) =>
      total === 'activities.occasions|fiscal_year=2022|form=g1' &&
      parts.some((part) => part.includes('month=')),
  );
  expect(year).toBeDefined();
  expect(months?.parts).toEqual(['activities.occasions|form=g1|month=2022-04']);
});

it('counts kinds of place and different places, and never where nothing is written', () => {
  expect(at('activity_reach', { place_kind: 'hospital' })).toEqual({
    occasions: 8,
    attendances: 80,
    places: 2,
  });
  expect(at('activity_reach', { place_kind: 'home' })).toMatchObject({ occasions: 3, places: 1 });
  expect(at('activity_reach', { place_kind: 'unknown' })).toMatchObject({ occasions: 3, places: 0 });
  expect(at('activity_reach', { place_kind: 'T' })).toMatchObject({ occasions: 14, places: 3 });
  const order = raw.views['activity_reach']?.map(({ words }) => words['place_kind']);
  expect(order).toEqual(['hospital', 'home', 'unknown', 'T']);
});

it('tells in how many months a kind goes on, and how many offices go to hospitals and along afterwards', () => {
  expect(at('activity_continuity', { activity_type: 'talk' })).toEqual({ months: 2, offices: 4 });
  expect(at('activity_continuity', { activity_type: 'ward_and_home' })).toEqual({ months: 2, offices: 3 });
});

it('withholds hours of which one office gives most, though three offices stand behind them', () => {
  const id = 'activities.minutes|form=g2|month=2022-04';
  const hours = raw.cells.find((cell) => cell.id === id);
  expect(hours).toMatchObject({ value: 960, contributors: 1, threshold: 3 });
  const occasions = raw.cells.find((cell) => cell.id === 'activities.occasions|form=g2|month=2022-04');
  expect(occasions?.contributors).toBe(3);
});

it('sets ways after a course side by side, and ties each to those who took another', () => {
  const rows = raw.views['course_pathway']?.map(({ words, figures }) => [
    words['course'],
    words['next'],
    'value' in (figures['people'] ?? {}) ? protectRow({ words, figures }, new Set()).cells['people'] : null,
  ]);
  const people = (value: number) => ({ kind: 'shown', value });
  expect(rows).toEqual([
    ['foundation', 'enrolled', people(12)],
    ['foundation', 'completed', people(9)],
    ['foundation', 'advanced', people(7)],
    ['advanced', 'enrolled', people(7)],
    ['advanced', 'completed', people(7)],
    ['unknown', 'enrolled', people(1)],
    ['unknown', 'completed', people(0)],
  ]);
  expect(raw.equations).toContainEqual({
    total: 'pathway|course=foundation',
    parts: ['pathway|course=foundation|next=advanced', 'pathway|course=foundation|next=not advanced'],
  });
});
