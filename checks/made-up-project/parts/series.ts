import { AGREEMENT, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { leaning } from '../leaning.ts';
import { scaleAsked } from './scale.ts';

/** One item, or a scale, asked in every round, mostly of the same people. */
export function series(draft: Draft): void {
  const { chance, held, spread, points, isJoined } = draft;
  const scale = chance.share() < 0.25 ? scaleAsked(chance) : null;
  const formOf = (round: string): string => `series-${round}`;
  draft.questions.push(
    ...held.flatMap(
      (round) =>
        scale?.questions(formOf(round)) ?? [
          questionOf({
            ...AGREEMENT,
            question_id: `${formOf(round)}.X-S1`,
            item_id: 'X-S1',
            form_id: formOf(round),
          }),
        ],
    ),
  );
  const point = leaning(chance, points, spread);
  const person = peopleOf(draft);
  const people = Array.from({ length: draft.people }, (_, at) => person(at));
  const isThere = (at: number, round: number): boolean =>
    isJoined ? at !== round && (at > 0 || round > 0) : chance.share() < 0.85;
  held.forEach((round, place) => {
    people.forEach((who, at) => {
      if (!isThere(at, place)) return;
      const form = formOf(round);
      draft.sheets.push(
        sheetOf({
          ...who,
          form,
          file_id: `f-${form}`,
          channel: 'survey',
          round,
          answers: scale?.answers(form, (point() - 1) / 4) ?? [
            { question_id: `${form}.X-S1`, number: point() },
          ],
        }),
      );
    });
  });
}
