import { protect } from '@hirogeru/disclosure';
import { measure, plannedCells, publishable, type ViewTables } from '@hirogeru/metrics';
import { expect, it } from 'vitest';
import { countedInMemory } from '../made-up-project/counted-in-memory.ts';
import { AGREEMENT, optionsOf, questionOf, sheetOf } from '../made-up-project/draft.ts';
import type { MadeUpAnswer, MadeUpProject, MadeUpSheet } from '../made-up-project/made-up-project.ts';
import { settingsOf } from '../made-up-project/settings-of.ts';

/** What everybody of a project answered. */
type Alike = {
  readonly point: number;
  readonly choice: string;
  readonly chosen: string;
  readonly before: number;
  readonly after: number;
  /** Where everybody stands who took part in the second round; in the third they all stand elsewhere. */
  readonly standpoint: 'tojisha' | 'family';
};
const ONE: Alike = { point: 1, choice: 'yes', chosen: 'a', before: 2, after: 4, standpoint: 'tojisha' };
const CODES = ['a', 'b', 'c'];
const AGES = ['young', 'old'];
/** An item, and a scale of health that counts who changed by a threshold. */
const ITEMS = ['C-1', ...[1, 2, 3, 4, 5].map((number) => `WHO-5.${number}`)];
const SURVEY = { form: 'survey', channel: 'survey' };

/** So many people, all of whom answered alike but to one question; one in so many left blank what they were asked. */
function project(people: number, all: Alike, blankOf = 0): MadeUpProject {
  const places = Array.from({ length: people }, (_, at) => at);
  const answer = (at: number, own: MadeUpAnswer): MadeUpAnswer =>
    blankOf > 0 && at % blankOf === 1 ? { question_id: own.question_id, missing: 'blank' } : own;
  const course = (channel: string, number: number): MadeUpSheet[] =>
    places.map((at) =>
      sheetOf({
        form: 'course',
        channel,
        code: `p${at}`,
        answers: ITEMS.map((item) => ({ question_id: `course.${item}`, number })),
      }),
    );
  const survey = places.map((at) =>
    sheetOf({
      ...SURVEY,
      code: `p${at}`,
      answers: [
        answer(at, { question_id: 'survey.same', number: all.point }),
        { question_id: 'survey.other', number: 1 + (at % 5) },
        { question_id: 'survey.age', code: AGES[at % 2]! },
        answer(at, { question_id: 'survey.choice', code: all.choice }),
        answer(at, { question_id: 'survey.many', code: all.chosen }),
      ],
    }),
  );
  const elsewhere = all.standpoint === 'family' ? 'tojisha' : 'family';
  const stood = (round: string, standpoint: string): MadeUpSheet[] =>
    places.map(() => sheetOf({ ...SURVEY, form: 'slip', round, standpoint }));
  return {
    k: 5,
    rounds: ['R1', 'R2', 'R3'],
    sheets: [
      ...survey,
      ...course('survey_pre', all.before),
      ...course('survey_post', all.after),
      ...stood('R2', all.standpoint),
      ...stood('R3', elsewhere),
    ],
    questions: [
      questionOf({ ...AGREEMENT, question_id: 'survey.same', form_id: 'survey' }),
      questionOf({ ...AGREEMENT, question_id: 'survey.other', form_id: 'survey' }),
      questionOf({
        question_id: 'survey.age',
        kind: 'choice',
        form_id: 'survey',
        options: optionsOf(AGES),
      }),
      questionOf({
        question_id: 'survey.choice',
        kind: 'choice',
        form_id: 'survey',
        options: optionsOf(['yes', 'no']),
      }),
      questionOf({
        question_id: 'survey.many',
        kind: 'multi_choice',
        form_id: 'survey',
        options: optionsOf(CODES),
      }),
      ...ITEMS.map((item_id) =>
        questionOf({ ...AGREEMENT, question_id: `course.${item_id}`, item_id, form_id: 'course' }),
      ),
    ],
    lines: [],
    enrolled: [],
    themes: [],
    codes: [],
    files: [],
    fileSheets: [],
    quotes: [],
    population: {
      source: '見本の人口',
      dimensions: [
        {
          name: 'age',
          numbers: new Map(AGES.map((code, at) => [code, 300 + 200 * at])),
          labels: new Map(AGES.map((code) => [code, code])),
        },
      ],
    },
    impossible: [],
    planned: ['item_shares/share/survey.same/once', 'choices/people/survey.choice/yes'],
  };
}

async function released(made: MadeUpProject, key: string): Promise<ViewTables> {
  const raw = await measure(countedInMemory(made), settingsOf(made));
  const { masked } = await protect(raw, { k: made.k, seed: key, keep: plannedCells(raw) });
  return publishable(raw, masked);
}

/** Everything otherwise; then what is in the middle. */
const OTHERS: readonly Alike[] = [
  { point: 4, choice: 'no', chosen: 'c', before: 4, after: 2, standpoint: 'family' },
  { point: 3, choice: 'no', chosen: 'b', before: 3, after: 3, standpoint: 'tojisha' },
];
/** One person, a few, some of whom left blank what they were asked, enough for means, enough for shares. */
const GROUPS = [
  [1, 0],
  [7, 4],
  [12, 0],
  [24, 4],
] as const;

it.each(GROUPS)(
  'a release is the same, word by word, whatever it was that all %i answered',
  async (people, blankOf) => {
    const key = `key ${people}`;
    const tables = await released(project(people, ONE, blankOf), key);
    for (const view of ['likert_sides', 'choices', 'change_by_item', 'scale_thresholds', 'weighted_strata'])
      expect(tables[view]).not.toEqual([]);
    for (const other of OTHERS) {
      const others = await released(project(people, other, blankOf), key);
      expect(Object.keys(others)).toEqual(Object.keys(tables));
      for (const [view, rows] of Object.entries(tables)) expect([view, others[view]]).toEqual([view, rows]);
    }
  },
);

it('shows what is not alike, in the same release', async () => {
  const { likert_distribution = [] } = await released(project(24, ONE), 'key');
  const kinds = (question: string) =>
    likert_distribution
      .filter(({ question_id, level }) => question_id === question && level !== 'missing')
      .map(({ people }) => (people as { kind: string }).kind);
  expect(kinds('survey.same')).toEqual(Array(6).fill('masked'));
  expect(kinds('survey.other')).toContain('shown');
});
