import { cellStore, questions, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

const answer = (id: string, standpoint: string, points: number): Sheet => ({
  id,
  person: id,
  round: 'R2',
  form: 'course',
  standpoint,
  points: { 'C-1': points },
});
const many = (name: string, standpoint: string, count: number, agreeing: number): Sheet[] =>
  Array.from({ length: count }, (_, i) => answer(`${name}${i}`, standpoint, i < agreeing ? 5 : 2));
const of = (name: string, numbers: Record<string, number>) => ({
  name,
  numbers: new Map(Object.entries(numbers)),
  labels: new Map(Object.keys(numbers).map((code) => [code, code])),
});
const number = (value: number) => ({ kind: 'shown', value });
const tooFew = { kind: 'too_few' };

async function counted(sheets: readonly Sheet[], dimensions: ReturnType<typeof of>[]) {
  vault = await sampleVault(sheets);
  return measure(cellStore(vault), {
    ...sampleContext(),
    population: { source: '住民基本台帳', dimensions },
  });
}

it('weights to the numbers of the population, beside the share as it is', async () => {
  // 18 of 30 and 6 of 10 … of 30 tojisha 24 agree (80 %), of 10 family 5 (50 %); half and half: 65 %.
  const sheets = [...many('t', 'tojisha', 30, 24), ...many('f', 'family', 10, 5)];
  const raw = await counted(sheets, [of('standpoint', { tojisha: 500, family: 500 })]);
  const tables = publishable(raw, new Set());
  // Weights 2/3 and 2: (40)² / (30 · 4/9 + 10 · 4) = 30. Wilson of .65 of 30: 47 % to 79 %; of 29 of 40: 57 % to 84 %.
  expect(tables['weighted_shares']).toMatchObject([
    {
      question_id: 'course.C-1',
      answered: number(40),
      left_out: number(0),
      share: number(0.73),
      low: number(0.57),
      high: number(0.84),
      weighted_share: number(0.65),
      weighted_low: number(0.47),
      weighted_high: number(0.79),
      effective: number(30),
    },
  ]);
  expect(tables['weighted_strata']).toMatchObject([
    { stratum: 'tojisha', answered: number(30), agreeing: number(24), weight: number(0.67) },
    { stratum: 'family', answered: number(10), agreeing: number(5), weight: number(2) },
  ]);
});

it('leaves out and counts people of no kind, and of a kind that is not of the population', async () => {
  const sheets = [
    ...many('t', 'tojisha', 20, 10),
    ...many('f', 'family', 20, 10),
    ...many('u', 'unknown', 6, 3),
    ...many('o', 'other', 7, 3),
  ];
  const raw = await counted(sheets, [of('standpoint', { tojisha: 1, family: 3 })]);
  expect(publishable(raw, new Set())['weighted_shares']).toMatchObject([
    { answered: number(40), left_out: number(13) },
  ]);
});

it('weights by several dimensions, one of them asked in a form', async () => {
  const sheets = ['tojisha', 'family'].flatMap((standpoint) =>
    ['young', 'old'].flatMap((age) => many(`${standpoint}.${age}.`, standpoint, 10, 5)),
  );
  vault = await sampleVault(sheets);
  const [template] = sampleContext().questions;
  if (!template) throw new Error('no question');
  const asked = { ...template, question_id: 'course.age', form_id: 'course', kind: 'choice', item_id: null };
  await vault.append(questions, [asked]);
  // Everybody's age is on the same sheet.
  await vault.run({
    text: `INSERT INTO answer_values BY NAME SELECT * REPLACE (value_no + 10000 AS value_no, 'course.age' AS question_id,
      NULL AS value_number, CASE WHEN value_number = 5 THEN 'young' ELSE 'old' END AS value_code) FROM answer_values`,
    values: [],
  });
  await vault.run({
    text: 'INSERT INTO received_answers BY NAME SELECT * REPLACE (value_no + 10000 AS value_no) FROM received_answers',
    values: [],
  });
  const dimensions = [of('standpoint', { tojisha: 3, family: 1 }), of('age', { young: 1, old: 1 })];
  const raw = await measure(cellStore(vault), {
    ...sampleContext(),
    population: { source: 'x', dimensions },
  });
  // As many agree of both standpoints; half of the population is young, as half of the sample is: 50 %.
  expect(publishable(raw, new Set())['weighted_shares']).toMatchObject([
    { answered: number(40), weighted_share: number(0.5), effective: number(32) },
  ]);
  expect(publishable(raw, new Set())['weighted_strata']?.map(({ stratum }) => stratum)).toEqual([
    'tojisha・young',
    'tojisha・old',
    'family・young',
    'family・old',
  ]);
});

it('gives no weighted share where nobody stands for a kind, and none of fewer than twenty', async () => {
  const raw = await counted(many('t', 'tojisha', 30, 24), [of('standpoint', { tojisha: 5, family: 5 })]);
  expect(publishable(raw, new Set())['weighted_shares']).toMatchObject([
    { answered: number(30), share: number(0.8), weighted_share: tooFew, effective: tooFew },
  ]);
  await vault?.close();
  const few = await counted(many('t', 'tojisha', 19, 9), [of('standpoint', { tojisha: 5 })]);
  expect(publishable(few, new Set())['weighted_shares']).toMatchObject([
    { answered: number(19), share: tooFew, weighted_share: tooFew },
  ]);
});

it('withholds every share with any of the plain numbers, and knows how these add up', async () => {
  const sheets = [...many('t', 'tojisha', 30, 26), ...many('f', 'family', 10, 5)];
  const raw = await counted(sheets, [of('standpoint', { tojisha: 500, family: 500 })]);
  const few = raw.cells.filter(({ id, value }) => id.startsWith('weighted.') && value > 0 && value < 5);
  expect(few.map(({ id }) => id)).toEqual([
    'weighted.rest|occasion=once|question_id=course.C-1|stratum=tojisha',
  ]);
  const masked = { kind: 'masked' };
  expect(publishable(raw, new Set(few.map(({ id }) => id)))['weighted_shares']).toMatchObject([
    { answered: number(40), share: masked, weighted_share: masked, effective: masked },
  ]);
  const at = (name: string, stratum?: string) =>
    `weighted.${name}|occasion=once|question_id=course.C-1${stratum ? `|stratum=${stratum}` : ''}`;
  expect(raw.equations).toContainEqual({
    total: at('answered', 'tojisha'),
    parts: [at('agreeing', 'tojisha'), at('rest', 'tojisha')],
  });
  expect(raw.equations).toContainEqual({
    total: 'answers.answered|occasion=once|question_id=course.C-1',
    parts: [at('answered'), at('left_out')],
  });
});

it('weights nothing where no population is given', async () => {
  vault = await sampleVault(many('t', 'tojisha', 30, 24));
  const raw = await measure(cellStore(vault), sampleContext());
  expect([raw.views['weighted_shares'], raw.views['weighted_strata']]).toEqual([[], []]);
});
