import type { Chance } from '../../bench/shown/chance.ts';
import { AGREEMENT, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { between, leaning, some, type Spread } from '../leaning.ts';
import type { MadeUpAnswer, MadeUpSheet } from '../made-up-project.ts';

const ITEMS = ['C-1', 'C-2', 'X-S1'];
const SCALE = { name: 'WHO-5', items: 5, range: [0, 5] };
const COURSES = ['intro', 'foundation', 'advanced', 'follow_up'];

/** A course: items and a scale before, after and months later, by the same people as far as they come, and the rosters. */
export function course(draft: Draft): void {
  const { chance, held, spread } = draft;
  const items = some(chance, ITEMS, 1, 3);
  const hasScale = chance.share() < 0.25;
  draft.questions.push(
    ...items.map((id) =>
      questionOf({ ...AGREEMENT, question_id: `course.${id}`, item_id: id, form_id: 'course' }),
    ),
    ...(hasScale ? scaleItems() : []),
  );
  draft.planned.push('change_by_item/difference/C-1');
  const person = peopleOf(draft);
  const round = held[between(chance, 0, held.length - 1)]!;
  const [later, latest] = [chance.share() < 0.6 ? 1 : 0.8, [0, 0, 0.6][between(chance, 0, 2)]!];
  const moves = movesOf(chance, spread);
  for (let at = 0; at < draft.people; at += 1) {
    const who = person(at);
    const before = new Map(items.map((id) => [id, between(chance, 1, 5)]));
    const level = between(chance, 0, 5);
    const sheet = (channel: string, shift: number): MadeUpSheet =>
      sheetOf({
        ...who,
        form: 'course',
        file_id: `f-${channel}`,
        channel,
        round,
        answers: [
          ...items.map((id) => pointsOf(`course.${id}`, before.get(id)! + (shift === 0 ? 0 : moves()))),
          ...(hasScale ? scaleAnswers(chance, level + shift) : []),
        ],
      });
    draft.sheets.push(sheet('survey_pre', 0));
    if (chance.share() < later) draft.sheets.push(sheet('survey_post', 1));
    if (chance.share() < latest) draft.sheets.push(sheet('survey_fu', 1));
  }
  rosters(draft);
}

const pointsOf = (question_id: string, points: number): MadeUpAnswer => ({
  question_id,
  number: Math.min(5, Math.max(1, points)),
});

/** How answers move: mostly up, nearly all alike, or anyhow. */
function movesOf(chance: Chance, spread: Spread): () => number {
  if (spread === 'one') return () => (chance.share() < 0.93 ? 1 : between(chance, -2, 0));
  return () => between(chance, spread === 'few' ? 0 : -2, 2);
}

const scaleItems = () =>
  Array.from({ length: SCALE.items }, (_, at) =>
    questionOf({
      ...AGREEMENT,
      question_id: `course.${SCALE.name}.${at + 1}`,
      item_id: `${SCALE.name}.${at + 1}`,
      form_id: 'course',
      scale_min: SCALE.range[0]!,
      scale_max: SCALE.range[1]!,
    }),
  );

const scaleAnswers = (chance: Chance, level: number): MadeUpAnswer[] =>
  Array.from({ length: SCALE.items }, (_, at) => ({
    question_id: `course.${SCALE.name}.${at + 1}`,
    number: Math.min(5, Math.max(0, level + between(chance, -1, 1))),
  }));

function rosters({ chance, people, spread, enrolled }: Draft): void {
  if (chance.share() < 0.6) return;
  const name = leaning(chance, COURSES, spread);
  for (let at = 0; at < people; at += 1) {
    const courses = new Set([name(), ...(chance.share() < 0.3 ? [name()] : [])]);
    for (const each of courses)
      enrolled.push({
        code: `p${at}`,
        course: chance.share() < 0.95 ? each : null,
        completed: (['yes', 'no', 'unknown'] as const)[chance.place([7, 2, 1])]!,
      });
  }
}
