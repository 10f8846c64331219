import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, SCALE_WORDING, withScale } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

const ITEMS = ['1', '2', '3', '4', '5'].map((number) => `WHO-5.${number}`);

async function counted(people: readonly (readonly (number | null)[])[]) {
  vault = await sampleVault(
    people.map((answers, index) => ({
      id: `w${index}`,
      person: `p${index}`,
      form: 'course',
      channel: 'survey_pre',
      points: Object.fromEntries(ITEMS.map((item, place) => [item, answers[place] ?? null])),
    })),
  );
  return measure(cellStore(vault), await withScale(vault, sampleContext(), 'WHO-5', [0, 5], 5));
}
const number = (value: number) => ({ kind: 'shown', value });
const tooFew = { kind: 'too_few' };
const masked = { kind: 'masked' };

it('gives the mean of a group by the template, and how many were not scored and why', async () => {
  // Thirty people at 0 … 5 on every item: 2.5 of 5 is 50 of 100. One answered 6, one left an item empty.
  const thirty = Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  const raw = await counted([...thirty, [6, 1, 1, 1, 1], [1, 1, null, 1, 1]]);
  const tables = publishable(raw, new Set());
  expect(tables['scale_scores']).toMatchObject([
    {
      scale_id: 'WHO-5',
      part: 'total',
      occasion: 'pre',
      answered: number(32),
      scored: number(30),
      refused: number(1),
      mean: number(50),
      alpha: number(1),
      omega: number(1),
    },
  ]);
  expect(raw.cells.find(({ id }) => id.startsWith('scale.scored'))).toMatchObject({ threshold: 10 });
  // The one at 6 has no score: those with one are among those at a point of the scale.
  expect(raw.inequalities).toContainEqual({
    parts: ['scale.scored|occasion=pre|part=total|scale=WHO-5'],
    wholes: ['0', '1', '2', '3', '4', '5'].map(
      (level) => `answers|occasion=pre|question_id=course.WHO-5.1|value=${level}`,
    ),
  });
  const evidence = tables['evidence_by_source'] ?? [];
  const measuredBy = evidence.filter(({ source, state }) => source === 'scale' && state === 'shown');
  expect(measuredBy.map(({ effect_id }) => effect_id)).toEqual([
    'supporter.reflection.health',
    'supporter.participation.life',
  ]);
});

it('gives no mean of nine people and no reliability of twenty-nine', async () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  expect(publishable(await counted(people(9)), new Set())['scale_scores']).toMatchObject([{ mean: tooFew }]);
  await vault?.close();
  expect(publishable(await counted(people(29)), new Set())['scale_scores']).toMatchObject([
    { alpha: tooFew, omega: tooFew, scored: number(29) },
  ]);
});

it('never publishes the wording of a scale whose licence does not allow it', async () => {
  const people = Array.from({ length: 12 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  const published = JSON.stringify(publishable(await counted(people), new Set()));
  expect(published).not.toContain(SCALE_WORDING);
  expect(published).toContain('WHO-5 の3番目の項目');
});

it('tells of single items of a scale on health from ten people too, of others from the project’s threshold', async () => {
  const people = Array.from({ length: 12 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  const { cells } = await counted(people);
  const ofItem = (item: string) =>
    cells.filter(({ id, threshold }) => id.includes(`question_id=course.${item}`) && threshold !== 0);
  const told = ofItem('WHO-5.1').filter(
    ({ id }) => /^answers(?:.answered)?\|/.test(id) && id.includes('occasion'),
  );
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter(({ threshold }) => threshold !== 10)).toEqual([]);
});

it('withholds omega, and the interval of alpha, with any point of an item: what they tell of it nobody can say', async () => {
  const thirty = Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  const raw = await counted(thirty);
  const point = 'answers|occasion=pre|question_id=course.WHO-5.1|value=0';
  expect(raw.cells.map(({ id }) => id)).toContain(point);
  expect(publishable(raw, new Set([point]))['scale_scores']).toMatchObject([
    { alpha: number(1), alpha_low: masked, alpha_high: masked, omega: masked, mean: number(50) },
  ]);
});

it('withholds an estimate of which it is said that it tells', async () => {
  const thirty = Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  const without = new Set(['scale_scores/mean/WHO-5/total/pre']);
  const tables = publishable(await counted(thirty), new Set(), { without });
  expect(tables['scale_scores']).toMatchObject([{ mean: masked, scored: number(30) }]);
});

it('knows that who has a score answered every item', async () => {
  const thirty = Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => i % 6));
  // Seven is outside of the scale, and no answer of those with a score.
  const { inequalities } = await counted([...thirty, [1, 1, null, 1, 1], [7, 7, 7, 7, 7]]);
  for (const item of ITEMS)
    expect(inequalities).toContainEqual({
      parts: ['scale.scored|occasion=pre|part=total|scale=WHO-5'],
      wholes: [0, 1, 2, 3, 4, 5].map(
        (point) => `answers|occasion=pre|question_id=course.${item}|value=${point}`,
      ),
    });
});
