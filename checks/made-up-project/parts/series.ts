import { AGREEMENT, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { leaning } from '../leaning.ts';

/** One item asked in every round, mostly of the same people. */
export function series(draft: Draft): void {
  const { chance, held, spread } = draft;
  draft.questions.push(
    ...held.map((round) =>
      questionOf({
        ...AGREEMENT,
        question_id: `series-${round}.X-S1`,
        item_id: 'X-S1',
        form_id: `series-${round}`,
      }),
    ),
  );
  const point = leaning(chance, [1, 2, 3, 4, 5], spread);
  const person = peopleOf(draft);
  const people = Array.from({ length: draft.people }, (_, at) => person(at));
  for (const round of held)
    for (const who of people)
      if (chance.share() < 0.85)
        draft.sheets.push(
          sheetOf({
            ...who,
            form: `series-${round}`,
            file_id: `f-series-${round}`,
            channel: 'survey',
            round,
            answers: [{ question_id: `series-${round}.X-S1`, number: point() }],
          }),
        );
}
