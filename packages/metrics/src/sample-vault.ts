import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import { NOT_ASKED, projectSchema, planSchema } from '@hirogeru/store/contracts';
import {
  activities,
  codeHits,
  openVault,
  opinionId,
  people,
  questions,
  receiver,
  rowId,
  themeHits,
  units,
  type Question,
  type Theme,
  type Vault,
} from '@hirogeru/store/vault';
import type { MeasureContext } from './context.ts';
import { defaultFrameworkText } from './framework/defaults.ts';
import { loadFramework } from './framework/load-framework.ts';

const SCOPE = 'sample';

const FILE = 'f';
const origin = (row_no: number) => ({ scope: SCOPE, run_id: 'r', file_id: FILE, sheet: '', row_no });
const opinionOf = (row: number): string => opinionId(rowId(FILE, '', row), 'text');

/** One sheet; `text` makes an opinion, `points` answers to items C-1 …, `themes` and `codes` what was found in the text. */
export type Sheet = {
  id: string;
  person?: string;
  round?: string;
  channel?: string;
  standpoint?: string;
  form?: string;
  text?: string;
  points?: Record<string, number | null>;
  /** Questions that were not put to this person. */
  unasked?: readonly string[];
  themes?: string[];
  codes?: string[];
  /** Comma-separated stances of the text. */
  stances?: string;
  /** Whether the person agreed to be counted. */
  stats?: 'yes' | 'no' | 'withdrawn';
};

export type Log = {
  office: string;
  month: string;
  form: string;
  type?: string;
  occasions?: number;
  minutes?: number;
  /** Kind of place and the place's code. */
  place?: readonly [string, string];
  persons?: number;
  peers?: number;
  newcomers?: number;
};

/** Somebody on the roster of a course. */
export type Enrolled = { person: string; course: string | null; completed: string };

/** A small working group of invented people in a real vault in memory, for the tests of this package. */
export async function sampleVault(
  sheets: readonly Sheet[],
  logs: readonly Log[] = [],
  rosters: readonly Enrolled[] = [],
): Promise<Vault> {
  const vault = await openVault(':memory:');
  const rows = sheets.map((sheet, index) => ({ ...sheet, row: index + 1 }));
  const written = rows.filter(({ text }) => text !== undefined);
  for (const [form_id, part] of Map.groupBy(rows, formOf)) {
    const { receive, finish } = await receiver(vault, {
      scope: SCOPE,
      run_id: 'r',
      file_id: FILE,
      sha256: FILE,
      form_id,
    });
    await receive('', {
      submissions: part.map(submissionOf),
      opinions: part.filter(({ text }) => text !== undefined).map(voiceOf),
      answers: part.flatMap(pointsOf),
    });
    await finish();
  }
  await vault.append(
    units,
    written.map(({ row, text = '', stances = '' }) => ({
      scope: SCOPE,
      opinion_id: opinionOf(row),
      unit_no: 0,
      start_at: 0,
      end_at: text.length,
      content: 'opinion',
      stances,
    })),
  );
  await vault.append(
    themeHits,
    written.flatMap(({ row, themes = [] }) =>
      themes.map((theme_id) => ({
        scope: SCOPE,
        theme_id,
        opinion_id: opinionOf(row),
        unit_no: 0,
        similarity: 1,
      })),
    ),
  );
  await vault.append(
    codeHits,
    written.flatMap(({ row, codes = [] }) =>
      codes.map((code) => ({ scope: SCOPE, code, opinion_id: opinionOf(row) })),
    ),
  );
  await vault.append(activities, logs.map(activityOf));
  await vault.append(
    people,
    rosters.map(({ person, course, completed }, index) => ({
      respondent_code: person,
      standpoint: 'tojisha',
      course,
      completed,
      ...origin(index + 1),
    })),
  );
  await vault.append(questions, [...QUESTIONS]);
  return vault;
}

type Placed = Sheet & { row: number };
const formOf = ({ form = 'slip' }: Sheet): string => form;

const submissionOf = (sheet: Placed) =>
  madeSheet({
    submission_id: rowId(FILE, '', sheet.row),
    form_id: formOf(sheet),
    round_id: sheet.round ?? 'R1',
    channel: sheet.channel ?? 'slip',
    respondent_code: sheet.person ?? null,
    standpoint: sheet.standpoint ?? 'tojisha',
    consent_stats: sheet.stats ?? 'yes',
    ...origin(sheet.row),
  });

const voiceOf = ({ row, text = '' }: Placed) => ({
  opinion_id: opinionOf(row),
  submission_id: rowId(FILE, '', row),
  question_id: 'slip.text',
  text,
  column_name: 'C',
  ...origin(row),
});

const pointsOf = ({ row, points = {}, unasked = [] }: Placed) => [
  ...Object.entries(points).map(([item, value]) =>
    madePoint({
      submission_id: rowId(FILE, '', row),
      question_id: `course.${item}`,
      value_number: value,
      ...origin(row),
    }),
  ),
  ...unasked.map((item) =>
    madePoint({
      submission_id: rowId(FILE, '', row),
      question_id: `course.${item}`,
      value_number: null,
      missing: NOT_ASKED,
      ...origin(row),
    }),
  ),
];

const activityOf = (log: Log, index: number) => ({
  activity_id: `a-${index}`,
  office_code: log.office,
  activity_on: null,
  month: log.month,
  form: log.form,
  activity_type: log.type ?? 'talk',
  place_code: log.place?.[1] ?? null,
  place_kind: log.place?.[0] ?? null,
  occasions: log.occasions ?? 1,
  duration_min: log.minutes ?? 90,
  attendances: 10,
  persons: log.persons ?? null,
  peers: log.peers ?? null,
  newcomers: log.newcomers ?? null,
  approx: null,
  note: null,
  ...origin(index + 1),
});

const AGREEMENT = JSON.stringify(
  ['まったくそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', 'とてもそう思う'].map(
    (label, index) => ({
      code: String(index + 1),
      label,
    }),
  ),
);
const likert = (item_id: string): Question => ({
  scope: SCOPE,
  form_id: 'course',
  question_id: `course.${item_id}`,
  wording: item_id,
  kind: 'likert',
  item_id,
  heading: null,
  scale_min: 1,
  scale_max: 5,
  options: AGREEMENT,
  beside: null,
  asked_if: null,
});
const QUESTIONS: readonly Question[] = [
  {
    ...likert('none'),
    form_id: 'slip',
    question_id: 'slip.text',
    wording: 'ご意見',
    kind: 'free_text',
    item_id: null,
    heading: 'F2',
    options: '[]',
  },
  ...['C-1', 'C-2', 'X-S10', 'X-P1'].map(likert),
];

const theme = (theme_id: string, label: string): Theme => ({
  scope: SCOPE,
  theme_id,
  label,
  provisional: true,
  words: JSON.stringify([label]),
  stability: 0.8,
  typical: '[]',
});

/** Settings for the sample: three rounds, of which the third has not been held, and threshold 5. */
export const sampleContext = (): MeasureContext => ({
  audience: 'council',
  project: projectSchema.parse({
    id: SCOPE,
    title: '見本',
    fiscal_year: '令和5年度',
    rounds: [
      { id: 'R1', label: '第1回', topic: '大切にしたい視点', date: '2021-02-24' },
      { id: 'R2', label: '第2回', topic: '人をひろげる', date: '2021-07-05' },
      { id: 'R3', label: '第3回', topic: '場をひろげる', date: '2021-10' },
    ],
  }),
  plan: planSchema.parse({
    measures: [
      {
        id: 'rest',
        label: '休みやすい働き方',
        aim: '調子に合わせて休める働き方を考えます。',
        effects: ['supporter.load', 'supporter.course.fellows', 'community.coexistence'],
        theme_words: ['夕方'],
        next_question: '何があると休みやすいですか。',
      },
    ],
  }),
  framework: loadFramework(defaultFrameworkText()),
  themes: [theme('t-place', '夕方の居場所'), theme('t-fellow', '仲間との出会い')],
  reshaped: new Map(),
  questions: QUESTIONS,
  files: [],
  sheets: [],
  codes: ['＊supporter.load', '＊supporter.course.fellows'],
  quotes: [],
  population: null,
  fileSecret: 'a secret of the project',
  impossible: [],
  earlier: null,
  version: '0.0.0',
});

/** Asks the items of a scale in the sample's course form too. @returns the settings with these questions */
export async function withScale(
  vault: Vault,
  context: MeasureContext,
  scale: string,
  [scale_min, scale_max]: readonly [number, number],
  items: number,
): Promise<MeasureContext> {
  const own = Array.from({ length: items }, (_, at) => ({
    ...likert(`${scale}.${at + 1}`),
    wording: SCALE_WORDING,
    scale_min,
    scale_max,
  }));
  await vault.append(questions, own);
  return { ...context, questions: [...context.questions, ...own] };
}

/** Wording of a scale's items, which may not be shown. */
export const SCALE_WORDING = 'とても秘密の文面';
