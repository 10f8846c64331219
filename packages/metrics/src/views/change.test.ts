import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterEach, describe, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable, type ViewTables } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

const many = (count: number, make: (index: number) => Sheet): Sheet[] =>
  Array.from({ length: count }, (_, index) => make(index));
const answer = (occasion: string, person: string, points: number | null): Sheet => ({
  id: `${occasion}${person}`,
  person,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: { 'C-1': points },
});

async function countedOf(sheets: readonly Sheet[]) {
  vault = await sampleVault(sheets);
  return measure(cellStore(vault), sampleContext());
}
const tablesOf = async (sheets: readonly Sheet[], masked: ReadonlySet<string> = new Set()) =>
  publishable(await countedOf(sheets), masked);
const row = (tables: ViewTables, view: string, people?: string) =>
  tables[view]?.find((each) => each['item_id'] === 'C-1' && (!people || each['people'] === people));
const number = (value: number) => ({ kind: 'shown', value });
const tooFew = { kind: 'too_few' };

/** Twenty came both times: half stayed at 2, half went from 2 to 4. */
const twenty = many(20, (i) => answer('pre', `a${i}`, 2)).concat(
  many(20, (i) => answer('post', `a${i}`, i < 10 ? 2 : 4)),
);

it('says how many can be compared, the middle person, and what the others could make of it', async () => {
  // Five more answered before only. 20 rose by 1 on average: (20 · 1 ± 5 · 4) / 25.
  const tables = await tablesOf([...twenty, ...many(5, (i) => answer('pre', `b${i}`, 5))]);
  expect(row(tables, 'change_by_item')).toMatchObject({
    n_pre: number(25),
    n_paired: number(20),
    paired_rate: number(0.8),
    difference: number(1),
    median: number(1),
    lowest: number(0),
    highest: number(1.6),
    room: 'ceiling',
  });
});

it('gives the paired rate as people, not as a share, below twenty', async () => {
  const tables = await tablesOf(twenty.filter(({ person }) => Number(person?.slice(1)) % 2 === 0));
  expect(row(tables, 'change_by_item')).toMatchObject({ n_paired: number(10), paired_rate: tooFew });
});

it('counts an item left empty the second time as not answered again', async () => {
  const tables = await tablesOf([
    ...twenty,
    ...many(6, (i) => answer('pre', `b${i}`, 3)),
    ...many(6, (i) => answer('post', `b${i}`, null)),
  ]);
  expect(row(tables, 'change_by_item')).toMatchObject({ n_pre: number(26), n_post: number(20) });
});

it('tells those who came some months later apart from those right after', async () => {
  const tables = await tablesOf([...twenty, ...many(12, (i) => answer('fu', `a${i}`, 3))]);
  expect(row(tables, 'change_at_follow_up')).toMatchObject({
    n_pre: number(20),
    n_post: number(12),
    n_paired: number(12),
    up: number(12),
    difference: tooFew,
  });
  expect(row(tables, 'change_by_item')).toMatchObject({ n_paired: number(20), up: number(10) });
});

it('puts matched people, unmatched people and all side by side', async () => {
  // Unmatched: ten at 1 and 3 before, ten at 3 and 5 after. All: before (20 · 2 + 10 · 2) / 30, after (60 + 40) / 30.
  const tables = await tablesOf([
    ...many(20, (i) => answer('pre', `a${i}`, 1 + 2 * (i % 2))),
    ...many(20, (i) => answer('post', `a${i}`, 1 + 2 * (i % 2) + (i < 10 ? 0 : 2))),
    ...many(10, (i) => answer('pre', `b${i}`, i < 5 ? 1 : 3)),
    ...many(10, (i) => answer('post', `c${i}`, i < 5 ? 3 : 5)),
  ]);
  expect(row(tables, 'change_by_matching', 'matched')).toMatchObject({
    n_before: number(20),
    n_after: number(20),
    difference: number(1),
  });
  expect(row(tables, 'change_by_matching', 'unmatched')).toMatchObject({
    n_before: number(10),
    n_after: number(10),
    difference: number(2),
  });
  expect(row(tables, 'change_by_matching', 'all')).toMatchObject({
    n_before: number(30),
    n_after: number(30),
    difference: number(1.3),
  });
  expect(row(tables, 'change_attrition')).toMatchObject({
    n_stayed: number(20),
    n_left: number(10),
    stayed: number(2),
    left: number(2),
    difference: number(0),
  });
});

it('withholds means before where one of them, or the mean after that follows, tells what everybody answered', async () => {
  const masked = { kind: 'masked' };
  const others = many(10, (i) => answer('pre', `b${i}`, i < 5 ? 1 : 3));
  // Everybody who stayed was at 2.
  const alike = await tablesOf([...twenty, ...others]);
  expect(row(alike, 'change_attrition')).toMatchObject({
    stayed: masked,
    left: masked,
    difference: number(0),
  });
  // Who stayed was at 3 on average, and 2 above that all but one were at 5.
  const risen = await tablesOf([
    ...many(20, (i) => answer('pre', `a${i}`, 1 + (i % 5))),
    ...many(20, (i) => answer('post', `a${i}`, i < 19 ? 5 : 4)),
    ...others,
  ]);
  expect(row(risen, 'change_attrition')).toMatchObject({ stayed: masked, left: masked });
});

it('withholds a difference of other people where everybody before or after was at an end', async () => {
  const tables = await tablesOf([
    ...twenty,
    ...many(10, (i) => answer('pre', `b${i}`, i < 2 ? 2 : 1)),
    ...many(10, (i) => answer('post', `c${i}`, 1 + (i % 5))),
  ]);
  expect(row(tables, 'change_by_matching', 'unmatched')).toMatchObject({
    n_before: number(10),
    difference: { kind: 'masked' },
    low: { kind: 'masked' },
  });
  // That of all and that of the matched tell it again.
  expect(row(tables, 'change_by_matching', 'all')).toMatchObject({ difference: { kind: 'masked' } });
  expect(row(tables, 'change_by_matching', 'matched')).toMatchObject({ difference: number(1) });
});

it('gives no median that is what a few changed by', async () => {
  // The middle of twenty is between 1 and 2; four changed by 1.
  const before = many(20, (i) => answer('pre', `a${i}`, 1 + (i % 2)));
  const after = (steps: readonly number[]) =>
    many(20, (i) => answer('post', `a${i}`, 1 + (i % 2) + (steps[i] ?? 0)));
  const times = (count: number, value: number) => Array<number>(count).fill(value);
  const few = [...times(6, 0), ...times(4, 1), ...times(5, 2), ...times(5, 3)];
  const many5 = [...times(5, 0), ...times(5, 1), ...times(5, 2), ...times(5, 3)];
  const medianOf = async (steps: readonly number[]) =>
    row(await tablesOf([...before, ...after(steps)]), 'change_by_item')?.['median'];
  expect(await medianOf(few)).toEqual({ kind: 'masked' });
  expect(await medianOf(many5)).toEqual(number(1.5));
});

it('gives no mean of nine people, and none from which theirs could be had', async () => {
  const tables = await tablesOf([...twenty, ...many(9, (i) => answer('pre', `b${i}`, 1 + (i % 2)))]);
  for (const people of ['unmatched', 'all'])
    expect(row(tables, 'change_by_matching', people)).toMatchObject({ difference: tooFew, low: tooFew });
  expect(row(tables, 'change_attrition')).toMatchObject({ stayed: tooFew, left: tooFew, difference: tooFew });
});

it('knows that matched and unmatched make up all, at both times', async () => {
  const { equations } = await countedOf([
    ...twenty,
    ...many(3, (i) => answer('pre', `b${i}`, 3)),
    ...many(4, (i) => answer('fu', `a${i}`, 3)),
  ]);
  const part = (name: string) => `change|item=C-1|part=${name}`;
  const later = (name: string) => `change|item=C-1|part=${name}|until=fu`;
  const parts = equations.map((equation) => equation.parts);
  expect(parts).toContainEqual([part('paired'), part('only_pre')]);
  expect(parts).toContainEqual([part('paired'), part('only_post')]);
  expect(parts).toContainEqual([later('paired'), later('only_pre')]);
});

it('withholds means before where a point of the scale is withheld, and their difference where it leaves little of it', async () => {
  const atOne = new Set(['answers|occasion=pre|question_id=course.C-1|value=1']);
  const masked = { kind: 'masked' };
  const few = [...twenty, ...many(10, (i) => answer('pre', `b${i}`, 1 + (i % 2)))];
  expect(row(await tablesOf(few), 'change_attrition')).toMatchObject({ difference: number(-0.5) });
  expect(row(await tablesOf(few, atOne), 'change_attrition')).toMatchObject({
    stayed: masked,
    left: masked,
    difference: masked,
    low: masked,
  });
  // Eighty at all five points alike: other answers show the same.
  const wide = [
    ...['pre', 'post'].flatMap((time) => many(40, (i) => answer(time as 'pre', `a${i}`, 1 + (i % 5)))),
    ...many(40, (i) => answer('pre', `b${i}`, 1 + (i % 5))),
  ];
  expect(row(await tablesOf(wide), 'change_attrition')).toMatchObject({ stayed: number(3), left: number(3) });
  expect(row(await tablesOf(wide, atOne), 'change_attrition')).toMatchObject({
    stayed: masked,
    left: masked,
    difference: number(0),
    low: number(-0.6),
  });
});

it('withholds the difference of all where a point of the scale is withheld, before or after', async () => {
  const sheets = [
    ...twenty,
    ...many(10, (i) => answer('pre', `b${i}`, 1 + (i % 2))),
    ...many(10, (i) => answer('post', `c${i}`, 4 + (i % 2))),
  ];
  for (const [occasion, value] of [
    ['pre', '1'],
    ['post', '5'],
  ] as const) {
    const hidden = new Set([`answers|occasion=${occasion}|question_id=course.C-1|value=${value}`]);
    const tables = await tablesOf(sheets, hidden);
    expect(row(tables, 'change_by_matching', 'all')).toMatchObject({
      difference: { kind: 'masked' },
      low: { kind: 'masked' },
    });
    expect(row(tables, 'change_by_matching', 'unmatched')).toMatchObject({ difference: number(3) });
    await vault?.close();
  }
});

describe('the interval of all, whose width holds how both answers go together,', () => {
  const once = [
    ...many(12, (i) => answer('pre', `b${i}`, 1 + (i % 5))),
    ...many(12, (i) => answer('post', `c${i}`, 1 + (i % 5))),
  ];

  it('is not shown where it is not shown who went up, stayed and went down', async () => {
    // Of 24 one fell, and others stayed, or rose by 1 or 2.
    const after = (i: number): number =>
      i === 0 ? 1 : Math.min(5, 2 + (i % 3) + (i % 2 === 1 ? 0 : i % 4 === 0 ? 2 : 1));
    const tables = await tablesOf([
      ...many(24, (i) => answer('pre', `a${i}`, 2 + (i % 3))),
      ...many(24, (i) => answer('post', `a${i}`, after(i))),
      ...once,
    ]);
    expect(row(tables, 'change_by_item')).toMatchObject({ down: tooFew, low: { kind: 'shown' } });
    expect(row(tables, 'change_by_matching', 'all')).toMatchObject({
      difference: { kind: 'shown' },
      low: { kind: 'masked' },
      high: { kind: 'masked' },
    });
  });

  it('is withheld with any of these numbers', async () => {
    const hidden = new Set(['change|item=C-1|part=up']);
    expect(row(await tablesOf([...twenty, ...once]), 'change_by_matching', 'all')).toMatchObject({
      low: { kind: 'shown' },
    });
    expect(row(await tablesOf([...twenty, ...once], hidden), 'change_by_matching', 'all')).toMatchObject({
      low: { kind: 'masked' },
    });
  });
});

it('withholds the change of everybody where a point of the scale is withheld, since it gives their sum', async () => {
  const hidden = new Set(['answers|occasion=post|question_id=course.C-1|value=4']);
  const tables = await tablesOf(twenty, hidden);
  expect(row(tables, 'change_by_item')).toMatchObject({
    n_paired: number(20),
    difference: { kind: 'masked' },
  });
  await vault?.close();
  const more = await tablesOf([...twenty, ...many(5, (i) => answer('pre', `b${i}`, 5))], hidden);
  expect(row(more, 'change_by_item')).toMatchObject({ difference: number(1) });
});

it('withholds the middle person with the numbers up, same and down', async () => {
  const tables = await tablesOf(twenty, new Set(['change|item=C-1|part=up']));
  expect(row(tables, 'change_by_item')).toMatchObject({ median: { kind: 'masked' }, difference: number(1) });
});
