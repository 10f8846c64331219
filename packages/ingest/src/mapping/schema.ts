import { z } from 'zod';
import {
  ACTIVITY_TYPES,
  CHANNELS,
  COURSES,
  FORMS,
  HEADINGS,
  PLACE_KINDS,
  STANDPOINTS,
} from '@hirogeru/store/contracts';
import { CONSENT_USES, CONSENTS } from './consent-uses.ts';

const question = {
  /** Question id inside the form; the column's position (q1, q2 …) where it is left out. */
  question: z.string().optional(),
  /** The question as people were asked it, where the column is headed by a code of the tool. */
  wording: z.string().optional(),
  /** Item of an instrument: X-S1, C-3 … */
  item: z.string().optional(),
  /** Asked of those alone who gave one of these answers (codes, or points) to an earlier question, named by its id or its column. */
  asked_if: z
    .strictObject({ question: z.string(), values: z.array(z.union([z.string(), z.number()])).min(1) })
    .optional(),
};
/** Other wordings that the same column had, each with the round in which it had it. */
const worded = {
  aliases: z.array(z.strictObject({ wording: z.string(), round: z.string().optional() })).optional(),
  /** Not every file of the form has it; elsewhere a column that is not there is told. */
  optional: z.boolean().optional(),
};
/** Whether 7/5/2021 is the fifth of July (mdy) or the seventh of May (dmy); such dates are not read without it. */
const dated = { order: z.enum(['mdy', 'dmy']).optional() };
/** label → code, in the order in which they are shown. */
const labels = z.record(z.string(), z.union([z.string(), z.number()]));

const consentUse = z.enum(CONSENT_USES);

/** What one column holds. */
export const columnSchema = z.discriminatedUnion('kind', [
  /** Not taken: said so, rather than dropped in silence. */
  z.strictObject({ kind: z.literal('ignore'), ...worded }),
  /** Names, phones, addresses: never enter the vault. */
  z.strictObject({ kind: z.literal('personal'), ...worded }),
  /** What the office knows a person by; hashed with the project's key before anything is stored. */
  z.strictObject({ kind: z.literal('respondent'), ...worded }),
  z.strictObject({ kind: z.literal('answered_on'), ...worded, ...dated }),
  /** Label → round id; or the round's id or label itself. */
  z.strictObject({ kind: z.literal('round'), ...worded, values: labels.optional() }),
  z.strictObject({
    kind: z.literal('standpoint'),
    ...worded,
    values: z.record(z.string(), z.enum(STANDPOINTS)).optional(),
  }),
  /** Label → pre, post, fu. */
  z.strictObject({
    kind: z.literal('occasion'),
    ...worded,
    values: z.record(z.string(), z.enum(['pre', 'post', 'fu'])),
  }),
  /** Label → what the person said. Where no label means yes or no, the column is of those who took a consent back. */
  z.strictObject({
    kind: z.literal('consent'),
    ...worded,
    use: z.union([consentUse, z.array(consentUse).min(1)]),
    values: z.record(z.string(), z.enum(CONSENTS)),
  }),
  z.strictObject({
    kind: z.literal('free_text'),
    ...worded,
    ...question,
    heading: z.enum(HEADINGS).optional(),
    /** opinion K1 · impression of the working group K2 */
    opinion_kind: z.enum(['K1', 'K2']).optional(),
  }),
  z.strictObject({
    kind: z.literal('likert'),
    ...worded,
    ...question,
    min: z.number().default(1),
    max: z.number().default(5),
    labels: labels.optional(),
    /** The form's larger numbers mean less: a point is turned round when it is read (1 of 1–5 becomes 5). */
    reversed: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('nps'), ...worded, ...question }),
  z.strictObject({ kind: z.literal('number'), ...worded, ...question }),
  z.strictObject({ kind: z.literal('choice'), ...worded, ...question, labels }),
  z.strictObject({
    kind: z.literal('multi_choice'),
    ...worded,
    ...question,
    separator: z.string().default(', '),
    labels,
  }),
  /** One choice of a question that has a column for each (理由[友人] | 理由[案内]): ○, 1, Y or the choice's own words where it was chosen. */
  z.strictObject({
    kind: z.literal('choice_mark'),
    ...worded,
    ...question,
    /** The same in all the columns of the question. */
    question: z.string(),
    code: z.union([z.string(), z.number()]),
    /** The choice as people read it. */
    label: z.string(),
    /** What is written here is the person's own (その他): the choice counts, and the words as a text of `<question>.other`. */
    other: z.boolean().optional(),
    /** Cells that are no usual mark, or mean something else here. */
    values: z.record(z.string(), z.enum(['yes', 'no'])).optional(),
  }),
  // Activity logs
  z.strictObject({ kind: z.literal('activity_date'), ...worded, ...dated }),
  z.strictObject({ kind: z.literal('activity_month'), ...worded }),
  z.strictObject({
    kind: z.literal('activity_type'),
    ...worded,
    values: z.record(z.string(), z.enum(ACTIVITY_TYPES)),
  }),
  z.strictObject({
    kind: z.literal('form_of_engagement'),
    ...worded,
    values: z.record(z.string(), z.enum(FORMS)),
  }),
  /** A column of ○ for one form of engagement (第一群 | 第二群 | 第三群 side by side). */
  z.strictObject({ kind: z.literal('form_mark'), ...worded, form: z.enum(FORMS) }),
  /** Label → kind of place, where the words of the place do not tell. */
  z.strictObject({
    kind: z.literal('place'),
    ...worded,
    values: z.record(z.string(), z.enum(PLACE_KINDS)).optional(),
  }),
  z.strictObject({ kind: z.literal('duration'), ...worded }),
  z.strictObject({ kind: z.literal('occasions'), ...worded }),
  z.strictObject({ kind: z.literal('attendances'), ...worded }),
  z.strictObject({ kind: z.literal('persons'), ...worded }),
  z.strictObject({ kind: z.literal('peers'), ...worded }),
  /** Of the attendances, those who came for the first time. */
  z.strictObject({ kind: z.literal('newcomers'), ...worded }),
  z.strictObject({ kind: z.literal('note'), ...worded }),
  // Rosters
  z.strictObject({
    kind: z.literal('completed'),
    ...worded,
    values: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])).optional(),
  }),
  z.strictObject({
    kind: z.literal('course'),
    ...worded,
    values: z.record(z.string(), z.enum(COURSES)).optional(),
  }),
]);
export type ColumnMapping = z.infer<typeof columnSchema>;

/** One `mappings/<form>.yaml`: how the columns of one form are to be understood. Written by `inspect`, edited by people. */
export const mappingSchema = z.strictObject({
  form: z.string().regex(/^[A-Za-z0-9_-]+$/),
  label: z.string(),
  /** answers → submissions + answers + opinions · chat → one submission a message · activities · roster */
  takes: z.enum(['answers', 'chat', 'activities', 'roster']),
  match: z.strictObject({
    /** The recognised kind, where it matters. */
    kind: z.string().optional(),
    /** Glob below inbox/, where columns alone do not tell two forms apart. */
    file: z.string().optional(),
    /** Glob of a sheet's name, where sheets with the same columns are different forms (受講前, 受講後). */
    sheet: z.string().optional(),
    /** Column names that must all be there. */
    columns: z.array(z.string()).default([]),
  }),
  /** Fixed values for the whole file, where no column says. */
  round: z.string().optional(),
  /** Files (globs below inbox/) of another round than `round`; the first that fits counts. */
  rounds: z.array(z.strictObject({ file: z.string(), round: z.string() })).optional(),
  channel: z.enum(CHANNELS).optional(),
  occasion: z.enum(['pre', 'post', 'fu']).optional(),
  standpoint: z.enum(STANDPOINTS).optional(),
  /** Consent where the form has no column for it. */
  consent: z
    .strictObject({ stats: z.enum(['yes', 'no', 'not_asked']), quote: z.enum(['yes', 'no', 'not_asked']) })
    .default({ stats: 'yes', quote: 'not_asked' }),
  /** Office of an activity log; 'file' = the part of the file name before the first '_'. */
  office: z.string().optional(),
  /** Course of a roster, where no column says. */
  course: z.enum(COURSES).optional(),
  /** Year of the form, for dates written without an era or year. */
  year: z.number().optional(),
  columns: z.record(z.string(), columnSchema),
});
export type Mapping = z.infer<typeof mappingSchema>;
