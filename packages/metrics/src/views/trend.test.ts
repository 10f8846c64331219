import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

const answer = (round: string, person: string | undefined, points: number, id = person): Sheet => ({
  id: `${round}${id}`,
  ...(person === undefined ? {} : { person }),
  round,
  form: 'course',
  points: { 'C-1': points },
});
const many = (count: number, make: (index: number) => Sheet): Sheet[] =>
  Array.from({ length: count }, (_, index) => make(index));

async function counted(sheets: readonly Sheet[]) {
  vault = await sampleVault(sheets);
  return measure(cellStore(vault), sampleContext());
}
const number = (value: number) => ({ kind: 'shown', value });
const tooFew = { kind: 'too_few' };

// Twenty answer in all rounds, at 2 and 3, and change places from the first to the last.
const stayers = ['R1', 'R2', 'R3'].flatMap((round) =>
  many(20, (i) => answer(round, `s${i}`, 2 + ((i + (round === 'R3' ? 1 : 0)) % 2))),
);

it('puts everybody and those who stayed side by side, and counts who came and left', async () => {
  // Ten only in the first round, at 2 on average; ten come in the second and stay, at 4.
  const raw = await counted([
    ...stayers,
    ...many(10, (i) => answer('R1', `a${i}`, i < 5 ? 1 : 3)),
    ...many(10, (i) => answer('R2', `b${i}`, i < 5 ? 3 : 5)),
    ...many(10, (i) => answer('R3', `b${i}`, i < 5 ? 3 : 5)),
  ]);
  const rows = publishable(raw, new Set())['trend_by_round'] ?? [];
  // (20 · 2.5 + 10 · 2) / 30 = 2.33, then (50 + 40) / 30 = 3.
  expect(rows).toMatchObject([
    {
      round_id: 'R1',
      n_all: number(30),
      mean_all: number(2.3),
      n_stayed: number(20),
      mean_stayed: number(2.5),
    },
    { round_id: 'R2', n_all: number(30), mean_all: number(3), came: number(10), left: number(10) },
    { round_id: 'R3', mean_all: number(3), mean_stayed: number(2.5), came: number(0), left: number(0) },
  ]);
  expect(rows[0]).toMatchObject({
    measure: 'C-1',
    part: 'item',
    occasion: 'once',
    came: { kind: 'not_asked' },
  });
});

it('claims no trend where only the people are others', async () => {
  const raw = await counted([
    ...stayers,
    ...many(10, (i) => answer('R1', `a${i}`, i < 5 ? 1 : 3)),
    ...many(10, (i) => answer('R3', `b${i}`, i < 5 ? 3 : 5)),
  ]);
  // All: 2.33 and 3. Those who stayed: ten rose by 1, ten fell by 1.
  expect(publishable(raw, new Set())['trend_changes']).toMatchObject([
    {
      rounds: 'R1,R2,R3',
      n_first: number(30),
      n_last: number(30),
      all_difference: number(0.7),
      n_stayed: number(20),
      difference: number(0),
      low: number(-0.5),
      high: number(0.5),
      finding: 'membership',
    },
  ]);
});

it('withholds a mean that tells what everybody answered, and every number that would give it', async () => {
  const masked = { kind: 'masked' };
  const raw = await counted([
    ...stayers.filter(({ round }) => round !== 'R3'),
    ...many(20, (i) => answer('R3', `s${i}`, i < 2 ? 4 : 5)),
  ]);
  const tables = publishable(raw, new Set());
  expect(tables['trend_by_round']).toMatchObject([
    { mean_all: number(2.5), mean_stayed: number(2.5) },
    { mean_all: number(2.5), mean_stayed: number(2.5) },
    { mean_all: masked, mean_stayed: masked },
  ]);
  // 2.5 and the difference would be 4.9.
  expect(tables['trend_changes']).toMatchObject([
    { all_difference: masked, all_low: masked, all_high: masked, difference: tooFew },
  ]);
});

it('shows no mean of those who stayed where all the others are alike', async () => {
  const raw = await counted([...stayers, ...many(10, (i) => answer('R2', `b${i}`, 5))]);
  // 3.3 of thirty and 2.5 of twenty are 5 of ten.
  expect(publishable(raw, new Set())['trend_by_round']?.[1]).toMatchObject({
    mean_all: number(3.3),
    mean_stayed: { kind: 'masked' },
  });
});

it('looks at no trend of two rounds, nor over occasions', async () => {
  const raw = await counted([
    ...stayers.filter(({ round }) => round !== 'R3'),
    ...many(20, (i) => ({ ...answer('R3', `s${i}`, 3), channel: 'survey_post' })),
  ]);
  expect(raw.views['trend_by_round']).toEqual([]);
});

it('knows nobody again who gave no code', async () => {
  const nameless = ['R1', 'R2', 'R3'].flatMap((round) =>
    many(12, (i) => answer(round, undefined, 1 + (i % 5), `n${i}`)),
  );
  const raw = await counted([...stayers, ...nameless]);
  expect(publishable(raw, new Set())['trend_by_round']?.[1]).toMatchObject({
    n_all: number(32),
    n_stayed: number(20),
    came: number(0),
    left: number(0),
  });
  expect(raw.equations).toContainEqual({
    total: 'series.all|measure=C-1|occasion=once|part=item|round=R2',
    parts: [
      'series.coded|measure=C-1|occasion=once|part=item|round=R2',
      'series.uncoded|measure=C-1|occasion=once|part=item|round=R2',
    ],
  });
});

it('gives no mean of those who stayed beside that of all where the others are nine', async () => {
  const raw = await counted([...stayers, ...many(9, (i) => answer('R2', `b${i}`, i < 5 ? 3 : 5))]);
  expect(publishable(raw, new Set())['trend_by_round']).toMatchObject([
    { mean_all: number(2.5), mean_stayed: number(2.5) },
    { mean_all: number(2.9), mean_stayed: tooFew },
    { mean_all: number(2.5), mean_stayed: number(2.5) },
  ]);
});

it('withholds means where a point of the scale is withheld, and the change of those who stayed where they are all', async () => {
  const raw = await counted([...stayers, ...many(10, (i) => answer('R2', `b${i}`, i < 5 ? 3 : 5))]);
  const masked = new Set(['answers|occasion=once|question_id=course.C-1|value=2']);
  expect(publishable(raw, masked)['trend_by_round']).toMatchObject([
    { mean_all: { kind: 'masked' }, mean_stayed: { kind: 'masked' } },
    { mean_all: { kind: 'masked' }, mean_stayed: { kind: 'masked' } },
    { mean_all: { kind: 'masked' }, mean_stayed: { kind: 'masked' } },
  ]);
  // In the first and the last round nobody else answered: their change is that of both distributions.
  expect(publishable(raw, masked)['trend_changes']).toMatchObject([{ difference: { kind: 'masked' } }]);
  expect(publishable(raw, new Set())['trend_changes']).toMatchObject([{ difference: number(0) }]);
});

it.each([0, 1])('says that they are too few where %i stayed over all rounds', async (people) => {
  const raw = await counted(
    ['R1', 'R2', 'R3'].flatMap((round) => [
      ...many(people, (i) => answer(round, `s${i}`, 3)),
      ...many(12, (i) => answer(round, undefined, 1 + (i % 5), `n${i}`)),
    ]),
  );
  expect(publishable(raw, new Set())['trend_changes']).toMatchObject([
    { n_first: number(12 + people), n_stayed: number(people), difference: tooFew, p_holm: tooFew },
  ]);
});

it('gives no interval that tells of one who fell', async () => {
  // Eleven of twelve at 3 each time; one fell from 3 to 2.
  const twelve = ['R1', 'R2', 'R3'].flatMap((round) =>
    many(12, (i) => answer(round, `s${i}`, round === 'R3' && i === 0 ? 2 : 3)),
  );
  expect(publishable(await counted(twelve), new Set())['trend_changes']).toMatchObject([
    { n_stayed: number(12), difference: tooFew, low: tooFew, p_holm: tooFew },
  ]);
});

it('gives no interval of all that may tell of one who fell', async () => {
  // Of twenty who stayed one fell by 1; the others rose or stayed.
  const few = ['R1', 'R2', 'R3'].flatMap((round) =>
    many(20, (i) => answer(round, `s${i}`, 2 + (i % 2) + (round === 'R3' ? (i === 0 ? -1 : i % 3 && 1) : 0))),
  );
  const others = many(10, (i) => answer('R1', `a${i}`, i < 5 ? 1 : 3));
  expect(publishable(await counted([...few, ...others]), new Set())['trend_changes']).toMatchObject([
    { all_difference: { kind: 'shown' }, all_low: { kind: 'masked' }, all_high: { kind: 'masked' } },
  ]);
});

it('ties who came and left to who answered, and all rounds to the distribution', async () => {
  const { equations } = await counted([...stayers, ...many(7, (i) => answer('R1', `a${i}`, i < 5 ? 1 : 3))]);
  const id = (name: string, round?: string) =>
    `series.${name}|measure=C-1|occasion=once|part=item${round ? `|round=${round}` : ''}`;
  expect(equations).toContainEqual({ total: id('all', 'R2'), parts: [id('both', 'R2'), id('came', 'R2')] });
  expect(equations).toContainEqual({ total: id('all', 'R1'), parts: [id('both', 'R2'), id('left', 'R2')] });
  expect(equations).toContainEqual({ total: id('both', 'R2'), parts: [id('stayed'), id('others', 'R2')] });
  expect(equations).toContainEqual({
    total: 'answers.answered|occasion=once|question_id=course.C-1',
    parts: [id('all', 'R1'), id('all', 'R2'), id('all', 'R3'), id('doubles')],
  });
});
