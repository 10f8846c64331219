import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import { openVault, questions, receiver, rowId, type Question, type Vault } from '@hirogeru/store/vault';
import type { Chance } from '../shown/chance.ts';
import { markVoices, voiceRows, type drawVoices } from './made-voices.ts';

const SCOPE = 'made';
const FORM = 'course';
const FILE = 'f';
/** How people answer 1 … 5 before; such that everybody can still move in any direction most of the time. */
const BEFORE = [2, 7, 9, 5, 1];

type Answers = { readonly before: number; readonly after: number };
type Made = { readonly item: string; readonly people: readonly Answers[] };

/**
 * Chances of the steps −2 … 2 of one person, so that the mean step is the planted change.
 * @param change  scale points, −1 … 1
 */
const stepWeights = (change: number): number[] => {
  const up = 0.3 + Math.max(0, change) / 3;
  const down = 0.3 + Math.max(0, -change) / 3;
  const far = Math.abs(change) / 3;
  const [farDown, farUp] = change < 0 ? [far, 0] : [0, far];
  return [farDown, down, 1 - up - down - far, up, farUp];
};

/**
 * A course whose people are drawn by chance: the mean change of the population is the planted one, that of the
 * people is off by chance, as in a real course.
 * @param planted  item → mean change, scale points; 0 = nothing happened
 */
export function drawCourse(chance: Chance, planted: Readonly<Record<string, number>>, size: number): Made[] {
  return Object.entries(planted).map(([item, change]) => ({
    item,
    people: Array.from({ length: size }, () => {
      const step = chance.place(stepWeights(change)) - 2;
      const before = chance.place(BEFORE.map((w, i) => (i + step >= 0 && i + step <= 4 ? w : 0))) + 1;
      return { before, after: before + step };
    }),
  }));
}

/** The course, as sheets before and after, and voices in a vault in memory. The caller closes it. */
export async function vaultOf(
  course: readonly Made[],
  voices: ReturnType<typeof drawVoices>,
): Promise<Vault> {
  const vault = await openVault(':memory:');
  const { receive, finish } = await receiver(vault, {
    scope: SCOPE,
    run_id: 'r',
    file_id: FILE,
    sha256: FILE,
    form_id: FORM,
  });
  const size = course[0]?.people.length ?? 0;
  const rows = (['before', 'after'] as const).flatMap((time, at) =>
    Array.from({ length: size }, (_, person) => ({ time, person, row: at * size + person + 1 })),
  );
  const said = voiceRows(voices, FILE, FORM, 2 * size + 1);
  await receive('', {
    submissions: [...said.submissions, ...rows.map(({ time, person, row }) => sheetOf(time, person, row))],
    opinions: said.opinions,
    answers: rows.flatMap(({ time, person, row }) =>
      course.map(({ item, people }) => answerOf(item, people[person]?.[time] ?? null, row)),
    ),
  });
  await finish();
  await markVoices(vault, voices, FILE, 2 * size + 1);
  await vault.append(questions, madeQuestions(course));
  return vault;
}

/** The questions of a made course, one an item. */
export const madeQuestions = (course: readonly Made[]): Question[] =>
  course.map(({ item }) => ({
    scope: SCOPE,
    form_id: FORM,
    question_id: `${FORM}.${item}`,
    wording: item,
    kind: 'likert',
    item_id: item,
    heading: null,
    scale_min: 1,
    scale_max: 5,
    options: JSON.stringify([1, 2, 3, 4, 5].map((point) => ({ code: String(point), label: String(point) }))),
    beside: null,
    asked_if: null,
  }));

const origin = (row_no: number) => ({ scope: SCOPE, run_id: 'r', file_id: FILE, sheet: '', row_no });

const sheetOf = (time: keyof Answers, person: number, row: number) =>
  madeSheet({
    submission_id: rowId(FILE, '', row),
    form_id: FORM,
    channel: time === 'before' ? 'survey_pre' : 'survey_post',
    respondent_code: `p${person}`,
    ...origin(row),
  });

const answerOf = (item: string, value: number | null, row: number) =>
  madePoint({
    submission_id: rowId(FILE, '', row),
    question_id: `${FORM}.${item}`,
    value_number: value,
    ...origin(row),
  });
