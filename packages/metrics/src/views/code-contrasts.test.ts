import { cellStore } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { publishable, type ViewTables } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

const some = (count: number, make: (index: number) => Omit<Sheet, 'id'>): Sheet[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, text: '休む', ...make(i) }));

/** Newcombe's first example, 56 of 70 and 48 of 80; the family mentions either of two effects of one group. */
const sheets: Sheet[] = [
  ...some(70, (i) => ({ person: `a${i}`, codes: i < 56 ? ['supporter.load'] : [] })),
  ...some(80, (i) => ({
    person: `b${i}`,
    standpoint: 'family',
    codes:
      i < 24 ? ['supporter.load', 'supporter.course.fellows'] : i < 48 ? ['supporter.course.fellows'] : [],
  })),
];

let raw: RawFamily;
let rows: NonNullable<ViewTables[string]>;
const at = (code: string, value: string) =>
  rows.find((row) => row['code'] === code && row['value'] === value);
const shown = (value: number) => ({ kind: 'shown', value });

beforeAll(async () => {
  const vault = await sampleVault(sheets);
  raw = await measure(cellStore(vault), sampleContext());
  await vault.close();
  rows = publishable(raw, new Set())['code_contrasts'] ?? [];
});

it('counts whoever mentions any effect of a group once, beside the others', () => {
  expect(at('supporter', 'tojisha')).toMatchObject({
    people: shown(56),
    of: shown(70),
    others: shown(48),
    others_of: shown(80),
    difference: shown(0.2),
    low: shown(0.05),
    high: shown(0.34),
    finding: 'tendency',
  });
});

it('tells an effect by itself where eighty people mention it, else with its group only', () => {
  expect(at('supporter.load', 'tojisha')).toMatchObject({ people: shown(56), others: shown(24) });
  expect(at('supporter.course.fellows', 'tojisha')).toBeUndefined();
});

it('knows that an effect is a part of its group', () => {
  expect(raw.inequalities).toContainEqual({
    parts: ['coded.people|code=supporter.load|standpoint=family'],
    wholes: ['coded.people|code_group=supporter|standpoint=family'],
  });
});

it('leaves an effect out whose people are withheld: that it has rows would tell how many they are', () => {
  const masked = publishable(raw, new Set(['coded.people|code=supporter.load']))['code_contrasts'];
  expect(masked?.map((row) => row['code'])).toEqual(['supporter', 'supporter']);
});

it('leaves a group of people out whose size is withheld', () => {
  const masked = publishable(raw, new Set(['opinions.people|standpoint=family']))['code_contrasts'];
  expect(masked?.map((row) => row['value'])).toEqual(['tojisha', 'tojisha']);
});
