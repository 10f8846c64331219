import { AGREEMENT, optionsOf, questionOf, type Draft } from '../draft.ts';
import { between, leaning } from '../leaning.ts';
import type { MadeUpAnswer, MadeUpSheet } from '../made-up-project.ts';

const YES_OR_NO = { kind: 'choice', options: optionsOf(['yes', 'no']) };
const SEVERAL = { kind: 'multi_choice', options: optionsOf(['x', 'y', 'z']) };
/** Questions of a survey that are put to those alone who gave one of these answers to an earlier one: of every kind after every kind, and one after another. */
const ROUTED = [
  { id: 'survey.by_age', of: YES_OR_NO, question_id: 'survey.age', values: [['young'], ['young', 'old']] },
  { id: 'survey.then', of: SEVERAL, question_id: 'survey.by_age', values: [['yes'], ['no']] },
  { id: 'survey.by_many', of: AGREEMENT, question_id: 'survey.many', values: [['a'], ['a', 'b']] },
  { id: 'survey.by_point', of: YES_OR_NO, question_id: 'survey.q0', values: [['4', '5'], ['1']] },
  { id: 'survey.point_by_point', of: AGREEMENT, question_id: 'survey.q0', values: [['1', '2', '3'], ['5']] },
] as const;

/** Asks some of the people of a survey some more, in most of the projects. */
export function routed(draft: Draft): void {
  const { chance, spread, points, sheets } = draft;
  const blank = [0, 0, 0.2][between(chance, 0, 2)]!;
  const point = leaning(chance, points, spread);
  const yes = leaning(chance, ['yes', 'no'], spread);
  const given = (kind: string, question_id: string): MadeUpAnswer[] => {
    if (chance.share() < blank) return [{ question_id, missing: 'blank' }];
    if (kind === 'likert') return [{ question_id, number: point() }];
    if (kind === 'choice') return [{ question_id, code: yes() }];
    const chosen = ['x', 'y', 'z'].filter(() => chance.share() < 0.4);
    return chosen.length === 0
      ? [{ question_id, missing: 'blank' }]
      : chosen.map((code) => ({ question_id, code }));
  };
  for (const { id, of, question_id, values } of ROUTED) {
    const isFirstThere = draft.questions.some((question) => question.question_id === question_id);
    if (!isFirstThere || chance.share() < 0.5) continue;
    const leading: readonly string[] = values[between(chance, 0, 1)]!;
    const asked_if = JSON.stringify({ question_id, values: leading });
    draft.questions.push(questionOf({ ...of, question_id: id, form_id: 'survey', asked_if }));
    for (const [at, sheet] of sheets.entries()) {
      if (sheet.form !== 'survey') continue;
      const isAsked = leads(sheet, question_id, leading);
      const answers: MadeUpAnswer[] = isAsked
        ? given(of.kind, id)
        : [{ question_id: id, missing: 'not_asked' }];
      sheets[at] = { ...sheet, answers: [...sheet.answers, ...answers] };
    }
  }
}

const leads = ({ answers }: MadeUpSheet, question: string, values: readonly string[]): boolean =>
  answers.some(
    ({ question_id, code, number }) =>
      question_id === question && values.includes(code ?? (number === undefined ? '' : String(number))),
  );
