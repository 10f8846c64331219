import type { Chance } from '../../bench/shown/chance.ts';
import { AGREEMENT, drawnWithin, peopleOf, questionOf, sheetOf, type Draft } from '../draft.ts';
import { between, leaning, some, type Spread } from '../leaning.ts';
import type { MadeUpSheet } from '../made-up-project.ts';
import { scaleAsked } from './scale.ts';

const ITEMS = ['C-1', 'C-2', 'X-S1'];
const COURSES = ['intro', 'foundation', 'advanced', 'follow_up'];

/**
 * A course: items and a scale before, after and months later, by the same people as far as they come, sometimes by two forms
 * that ask the same; and the rosters.
 */
export function course(draft: Draft): void {
  const { chance, held, spread, points, isJoined } = draft;
  const items = some(chance, ITEMS, 1, 3);
  const scale = chance.share() < 0.25 ? scaleAsked(chance) : null;
  const forms = chance.share() < 0.15 ? ['course', 'course-2'] : ['course'];
  draft.questions.push(
    ...forms.flatMap((form_id) => [
      ...items.map((id) =>
        questionOf({ ...AGREEMENT, question_id: `${form_id}.${id}`, item_id: id, form_id }),
      ),
      ...(scale?.questions(form_id) ?? []),
    ]),
  );
  draft.planned.push('change_by_item/difference/C-1');
  const person = peopleOf(draft);
  const formOf = drawnWithin(draft, leaning(chance, forms, spread));
  const round = held[between(chance, 0, held.length - 1)]!;
  const later = [0.6, 0.8, 1][between(chance, 0, 2)]!;
  const latest = [0, 0, 0.6, 0.9][between(chance, 0, 3)]!;
  const point = leaning(chance, points, chance.share() < 0.6 ? 'even' : spread);
  const moves = movesOf(chance, spread);
  const blank = [0, 0, 0.1][between(chance, 0, 2)]!;
  // Where one comes and one stays away, these are the first two.
  const isThere = (at: number, channel: string, likely: number): boolean =>
    isJoined ? at !== (channel === 'survey_pre' ? 0 : 1) && likely > 0 : chance.share() < likely;
  for (let at = 0; at < draft.people; at += 1) {
    const who = person(at);
    const form = formOf(who.standpoint);
    const before = new Map(items.map((id) => [id, point()]));
    const level = chance.share();
    const sheet = (channel: string, shift: number): MadeUpSheet =>
      sheetOf({
        ...who,
        form,
        file_id: `f-${form}-${channel}`,
        channel,
        round,
        answers: [
          ...items.map((id) => {
            const question_id = `${form}.${id}`;
            if (chance.share() < blank) return { question_id, missing: 'blank' } as const;
            const number = nearest(points, before.get(id)! + (shift === 0 ? 0 : moves()));
            return { question_id, number };
          }),
          ...(scale?.answers(form, level + shift / 5) ?? []),
        ],
      });
    if (isThere(at, 'survey_pre', 1)) draft.sheets.push(sheet('survey_pre', 0));
    if (isThere(at, 'survey_post', later)) draft.sheets.push(sheet('survey_post', 1));
    if (isThere(at, 'survey_fu', latest)) draft.sheets.push(sheet('survey_fu', 1));
  }
  rosters(draft);
}

/** The nearest of the points that are ever chosen, the lower of two. */
const nearest = (points: readonly number[], sought: number): number =>
  points.reduce((best, each) => (Math.abs(each - sought) < Math.abs(best - sought) ? each : best));

/** How answers move: mostly up, nearly all alike, or anyhow. */
function movesOf(chance: Chance, spread: Spread): () => number {
  if (spread === 'one') return () => (chance.share() < 0.93 ? 1 : between(chance, -2, 0));
  return () => between(chance, spread === 'few' ? 0 : -2, 2);
}

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
