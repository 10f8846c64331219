import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, withScale, type Sheet } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

/** One person's five answers, before and later. */
type Answers = readonly number[];
const sheet = (occasion: string, person: string | undefined, id: string, answers: Answers): Sheet => ({
  id,
  ...(person === undefined ? {} : { person }),
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: Object.fromEntries(answers.map((value, place) => [`WHO-5.${place + 1}`, value])),
});
const both = (before: readonly Answers[], after: readonly Answers[]): Sheet[] => [
  ...before.map((answers, i) => sheet('pre', `p${i}`, `b${i}`, answers)),
  ...after.map((answers, i) => sheet('post', `p${i}`, `a${i}`, answers)),
];
/** Sum of five answers → the answers; 25 is 100 points. */
const ofSum = (sum: number): Answers =>
  Array.from({ length: 5 }, (_, i) => Math.floor(sum / 5) + (i < sum % 5 ? 1 : 0));

async function counted(sheets: readonly Sheet[]) {
  vault = await sampleVault(sheets);
  return measure(cellStore(vault), await withScale(vault, sampleContext(), 'WHO-5', [0, 5], 5));
}
const number = (value: number) => ({ kind: 'shown', value });
const tooFew = { kind: 'too_few' };
const people = (count: number, sumOf: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => ofSum(sumOf(i)));

it('gives the change of matched people by the template, and their numbers by both thresholds', async () => {
  // Forty at 40, 44 … 56 points. Twelve rose by 20 points, ten fell by 20, eighteen stayed: (240 − 200) / 40 = 1.
  const before = people(40, (i) => 10 + (i % 5));
  const after = people(40, (i) => 10 + (i % 5) + (i < 12 ? 5 : i < 22 ? -5 : 0));
  const raw = await counted([...both(before, after), sheet('pre', undefined, 'x', ofSum(25))]);
  const tables = publishable(raw, new Set());
  expect(tables['scale_changes']).toMatchObject([
    {
      scale_id: 'WHO-5',
      part: 'total',
      until: 'post',
      n_pre: number(40),
      n_paired: number(40),
      paired_rate: number(1),
      difference: number(1),
      finding: 'not_shown',
    },
  ]);
  const [mid, rci] = tables['scale_thresholds'] ?? [];
  expect(mid).toMatchObject({
    rule: 'mid',
    threshold: number(10),
    basis: 'published',
    improved: number(12),
    same: number(18),
    declined: number(10),
  });
  expect(rci).toMatchObject({ rule: 'rci', basis: 'sample', reliability_n: number(41) });
  // Twelve and ten by either threshold: nobody is between the two.
  expect(rci).toMatchObject({ improved: number(12), declined: number(10) });
});

it('turns improved and declined round where a lower score is better', async () => {
  vault = await sampleVault([
    ...Array.from({ length: 24 }, (_, i) => k6('pre', i, i % 2 === 0 ? 2 : 4)),
    ...Array.from({ length: 24 }, (_, i) => k6('post', i, i < 12 ? 1 : 3)),
  ]);
  const raw = await measure(cellStore(vault), await withScale(vault, sampleContext(), 'K6', [0, 4], 6));
  const [row] = publishable(raw, new Set())['scale_changes'] ?? [];
  expect(row).toMatchObject({ scale_id: 'K6', better: 'down', difference: number(-6), finding: 'tendency' });
  // Fewer than thirty answered before: no reliability, so no threshold of errors.
  const [rci] = publishable(raw, new Set())['scale_thresholds'] ?? [];
  expect(rci).toMatchObject({ rule: 'rci', basis: 'none', threshold: tooFew, improved: tooFew });
});
const k6 = (occasion: string, i: number, value: number): Sheet => ({
  id: `${occasion}${i}`,
  person: `p${i}`,
  round: 'R2',
  form: 'course',
  channel: `survey_${occasion}`,
  points: Object.fromEntries([1, 2, 3, 4, 5, 6].map((item) => [`K6.${item}`, value])),
});

it('shows the mean instead of three who fell, where it leaves room for others', async () => {
  // 49 up and 18 down in fives of four points: 31 · 4 / 24.
  const changes = [-5, -4, -3, -2, -2, -1, -1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8];
  const before = people(24, (i) => 8 + (i % 3));
  const after = people(24, (i) => 8 + (i % 3) + (changes[i] ?? 0));
  const raw = await counted(both(before, after));
  const few = raw.cells.filter(({ value, threshold = 5 }) => value > 0 && value < threshold);
  const tables = publishable(raw, new Set(few.map(({ id }) => id)));
  expect(tables['scale_changes']).toMatchObject([{ n_paired: number(24), difference: number(5.2) }]);
  expect(tables['scale_thresholds']?.[0]).toMatchObject({ rule: 'mid', improved: tooFew, declined: tooFew });
  expect(raw.cells.filter(({ id }) => id.startsWith('scale.beyond'))).toEqual([]);
});

it('withholds mean, interval and effect with the numbers that they would tell', async () => {
  // One rose by 4 points of twelve: mean and interval have no other story.
  const raw = await counted(
    both(
      people(12, () => 10),
      people(12, (i) => (i === 0 ? 13 : 10)),
    ),
  );
  const few = raw.cells.filter(({ value, threshold = 5 }) => value > 0 && value < threshold);
  expect(few.map(({ id }) => id)).toContain('scale.beyond|part=total|rule=mid|scale=WHO-5|way=improved');
  const tables = publishable(raw, new Set(few.map(({ id }) => id)));
  const masked = { kind: 'masked' };
  expect(tables['scale_changes']).toMatchObject([
    { n_paired: number(12), difference: masked, low: masked, g: masked, finding: 'too_few' },
  ]);
});

it('knows that people between two thresholds are told by subtraction', async () => {
  // Twenty, 24 … 36 points: SD 5.73, α .75, errors up to 1.96 · 5.73 · √.5 = 7.94. Ten rose by 8 points, ten by 40.
  const before = people(40, (i) => 5 + (i % 5));
  const after = people(40, (i) => 5 + (i % 5) + (i < 10 ? 2 : i < 20 ? 10 : 0));
  const raw = await counted(both(before, after));
  const beyond = (rule: string, way: string) => `scale.beyond|part=total|rule=${rule}|scale=WHO-5|way=${way}`;
  const between = 'scale.between|part=total|scale=WHO-5|way=improved';
  expect(raw.cells).toContainEqual(expect.objectContaining({ id: between, value: 10, recipe: null }));
  expect(raw.equations).toContainEqual({
    total: beyond('rci', 'improved'),
    parts: [beyond('mid', 'improved'), between],
  });
  expect(raw.equations).toContainEqual({
    total: beyond('mid', 'same'),
    parts: [beyond('rci', 'same'), between, between.replace('improved', 'declined')],
  });
});

it('counts a number of everybody, or of all but one, as one person’s', async () => {
  const before = people(24, (i) => 8 + (i % 3));
  const after = people(24, (i) => 8 + (i % 3) + (i === 0 ? 0 : 5));
  const { cells } = await counted(both(before, after));
  const beyond = cells.filter(({ id }) => id.startsWith('scale.beyond') && id.includes('rule=mid'));
  expect(beyond.map(({ value, contributors }) => [value, contributors])).toEqual([
    [23, 1],
    [1, 1],
    [0, 0],
  ]);
});

it('withholds a mean change where everybody was at an end of the scale before or after', async () => {
  const raw = await counted(
    both(
      people(24, (i) => 8 + (i % 9)),
      people(24, (i) => (i < 4 ? 24 : 25)),
    ),
  );
  const tables = publishable(raw, new Set());
  const masked = { kind: 'masked' };
  expect(tables['scale_changes']).toMatchObject([
    { n_paired: number(24), difference: masked, low: masked, high: masked, g: masked, p_holm: masked },
  ]);
  expect(tables['scale_scores']).toMatchObject([
    { occasion: 'pre', mean: { kind: 'shown' } },
    { occasion: 'post', scored: number(24), mean: masked, low: masked, high: masked },
  ]);
});
