import { AGREEMENT, optionsOf, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { between, leaning, some } from '../leaning.ts';
import type { MadeUpAnswer } from '../made-up-project.ts';

const AGES = ['young', 'middle', 'old'];
const [OTHER, RATED] = ['survey.many_other', 'survey.rated'] as const;
/** What somebody wrote beside a choice. */
const WRITTEN = {
  question_id: OTHER,
  units: [{ content: 'opinion', stances: ['wish'], themes: [] }],
  codes: [],
} as const;

/**
 * One survey: scaled questions (points, sides, everybody), a scale from 0 to 10, a single choice, a choice of several, of
 * which one may be written out, and sometimes a population whose shares are weighted by, in one dimension or two.
 */
export function survey(draft: Draft): void {
  const { chance, spread, points } = draft;
  const scaled = Array.from({ length: between(chance, 1, 2) }, (_, at) => `survey.q${at}`);
  const isWritten = chance.share() < 0.4;
  const choices = [...some(chance, ['a', 'b', 'c', 'd', 'e'], 2, 5), ...(isWritten ? ['other'] : [])];
  const isRated = chance.share() < 0.3;
  draft.questions.push(
    ...scaled.map((question_id) => questionOf({ ...AGREEMENT, question_id, form_id: 'survey' })),
    questionOf({ question_id: 'survey.age', kind: 'choice', form_id: 'survey', options: optionsOf(AGES) }),
    questionOf({
      question_id: 'survey.many',
      kind: 'multi_choice',
      form_id: 'survey',
      options: optionsOf(choices),
    }),
    ...(isWritten
      ? [questionOf({ question_id: OTHER, kind: 'free_text', form_id: 'survey', beside: 'survey.many' })]
      : []),
    ...(isRated
      ? [questionOf({ question_id: RATED, kind: 'nps', form_id: 'survey', scale_min: 0, scale_max: 10 })]
      : []),
  );
  draft.planned.push('item_shares/share/survey.q0/once', 'choices/people/survey.many/a');
  const point = leaning(chance, points, spread);
  const age = leaning(chance, AGES, spread);
  const likely = choices.map(() => (spread === 'few' ? chance.share() ** 3 : chance.share()));
  const round = leaning(chance, draft.held, spread);
  const twice = [0, 0, 0.1][between(chance, 0, 2)]!;
  const blank = [0, 0.1, 0.3][between(chance, 0, 2)]!;
  const answer = (question_id: string, own: Partial<MadeUpAnswer>): MadeUpAnswer =>
    chance.share() < blank ? { question_id, missing: 'blank' } : { question_id, ...own };
  const person = peopleOf(draft);
  const people = Array.from({ length: draft.people }, (_, at) => person(at));
  for (const who of people.flatMap((each) => (each.code && chance.share() < twice ? [each, each] : [each]))) {
    const chosen = choices.filter((_, place) => chance.share() < likely[place]!);
    draft.sheets.push(
      sheetOf({
        ...who,
        form: 'survey',
        channel: 'survey',
        round: round(),
        file_id: 'f-survey',
        answers: [
          ...scaled.map((question_id) => answer(question_id, { number: point() })),
          answer('survey.age', { code: age() }),
          ...(isRated ? [answer(RATED, { number: between(chance, 0, 10) })] : []),
          ...(chosen.length === 0
            ? [{ question_id: 'survey.many', missing: 'blank' } as const]
            : chosen.map((code) => ({ question_id: 'survey.many', code }))),
        ],
        opinions: chosen.includes('other') && chance.share() < 0.8 ? [WRITTEN] : [],
      }),
    );
  }
  if (chance.share() < 0.6) draft.population = populationOf(draft);
}

function populationOf({ chance }: Draft): Draft['population'] {
  const dimension = (name: string, codes: readonly string[]) => ({
    name,
    numbers: new Map(codes.map((code) => [code, between(chance, 100, 900)])),
    labels: new Map(codes.map((code) => [code, `区分${code}`])),
  });
  const all = [dimension('age', AGES), dimension('standpoint', ['tojisha', 'family', 'supporter'])];
  return { source: '見本の人口', dimensions: some(chance, all, 1, 2) };
}
