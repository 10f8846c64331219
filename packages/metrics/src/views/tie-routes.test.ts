import { cellStore, questions, type Question } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

const LEADS = JSON.stringify({ question_id: 'course.C-1', values: ['4', '5'] });
const MORE: Question = {
  scope: 'sample',
  form_id: 'course',
  question_id: 'course.more',
  wording: 'くわしくお聞きします',
  kind: 'choice',
  item_id: null,
  heading: null,
  scale_min: null,
  scale_max: null,
  options: JSON.stringify(['1', '2'].map((code) => ({ code, label: code }))),
  beside: null,
  asked_if: LEADS,
};
const AFTER: Question = {
  ...MORE,
  question_id: 'course.after',
  asked_if: JSON.stringify({ question_id: 'course.more', values: ['1'] }),
};

/** Twenty people: twelve of them agree and are asked more; nine of these say 1 and are asked again, and three leave it blank. */
const SHEETS = Array.from({ length: 20 }, (_, i) => ({
  id: `a${i}`,
  form: 'course',
  points: {
    'C-1': i < 7 ? 4 : i < 12 ? 5 : i < 18 ? 2 : null,
    ...(i < 12 ? { more: i < 9 ? 1 : 2 } : {}),
    ...(i < 9 ? { after: i < 6 ? 1 : null } : {}),
  },
  unasked: [...(i < 12 ? [] : ['more']), ...(i < 9 ? [] : ['after'])],
}));

let raw: RawFamily;
beforeAll(async () => {
  const vault = await sampleVault(SHEETS);
  await vault.append(questions, [MORE, AFTER]);
  raw = await measure(cellStore(vault), {
    ...sampleContext(),
    questions: [...sampleContext().questions, MORE, AFTER],
  });
  await vault.close();
});

const valueOf = (id: string): number | undefined => raw.cells.find((cell) => cell.id === id)?.value;
const point = (level: string): string => `answers|occasion=once|question_id=course.C-1|value=${level}`;
const more = (value: string): string => `chosen|question_id=course.more|value=${value}`;
const after = (value: string): string => `chosen|question_id=course.after|value=${value}`;

it('counts those who were asked apart from those who were not, and blanks among the former only', () => {
  const rows = (raw.views['choices'] ?? []).map(({ words, figures }) => [
    words['question_id'],
    words['choice'],
    (figures['people'] as { value: number }).value,
  ]);
  expect(rows).toEqual([
    ['course.more', '1', 9],
    ['course.more', '2', 3],
    ['course.more', 'T', 12],
    ['course.more', 'not_asked', 8],
    ['course.after', '1', 6],
    ['course.after', '2', 0],
    ['course.after', 'missing', 3],
    ['course.after', 'T', 9],
    ['course.after', 'not_asked', 11],
  ]);
});

it('says that who was asked gave the answers that lead there, and who was not any other', () => {
  expect(raw.equations).toContainEqual({
    total: 'chosen.asked|question_id=course.more',
    parts: [point('4'), point('5')],
  });
  const others = raw.equations.find(({ total, parts }) => total === more('not_asked') && parts.length > 1);
  expect(others?.parts.toSorted()).toEqual(['1', '2', '3', 'missing'].map(point).toSorted());
  expect(raw.equations).toContainEqual({
    total: 'chosen|question_id=course.more',
    parts: ['chosen.asked|question_id=course.more', more('not_asked')],
  });
});

it('says it of one such question after another', () => {
  expect(raw.equations).toContainEqual({
    total: 'chosen.asked|question_id=course.after',
    parts: [more('1')],
  });
  expect(raw.equations).toContainEqual({ total: after('not_asked'), parts: [more('2'), more('not_asked')] });
  expect([valueOf(after('not_asked')), valueOf(more('2')), valueOf(more('not_asked'))]).toEqual([11, 3, 8]);
});

it('protects those who were not asked as those who left the question before blank, where every answer to it leads there', async () => {
  const always: Question = {
    ...MORE,
    question_id: 'course.always',
    asked_if: JSON.stringify({ question_id: 'course.C-1', values: ['1', '2', '3', '4', '5'] }),
  };
  const vault = await sampleVault(
    [4, 4].map((point, i) => ({ id: `a${i}`, form: 'course', points: { 'C-1': point, always: 1 } })),
  );
  await vault.append(questions, [always]);
  const { cells } = await measure(cellStore(vault), {
    ...sampleContext(),
    questions: [...sampleContext().questions, always],
  });
  await vault.close();
  const thresholdOf = (id: string): number | undefined => cells.find((cell) => cell.id === id)?.threshold;
  expect(thresholdOf('chosen|question_id=course.always|value=not_asked')).toBe(0);
  expect(thresholdOf(point('missing'))).toBe(0);
});
