import type { Token } from '@hirogeru/nlp';
import {
  opinions,
  questions,
  spans,
  sql,
  submissions,
  tokens,
  units,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { HiddenStretch } from './personal-data.ts';

/** One unit of an opinion as stored, with its words and the spans that must not be shown. */
export type StoredUnit = {
  readonly opinionId: string;
  readonly unitNo: number;
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Distinct people; an anonymous sheet is a person of its own. Never leaves the vault. */
  readonly personKey: string;
  readonly roundId: string;
  readonly channel: string;
  readonly standpoint: string;
  /** Heading of the frame under which it was asked; F9 where there is none. */
  readonly heading: string;
  readonly mayQuote: boolean;
  readonly tokens: readonly Token[];
  readonly hidden: readonly { start: number; end: number }[];
};

const unitRow = z.object({
  opinion_id: z.string(),
  unit_no: z.int(),
  start_at: z.int(),
  end_at: z.int(),
  content: z.string(),
  person: z.string(),
  round_id: z.string(),
  channel: z.string(),
  standpoint: z.string(),
  heading: z.string(),
  may_quote: z.boolean(),
});
const tokenRow = z.object({
  opinion_id: z.string(),
  unit_no: z.int(),
  surface: z.string(),
  lemma: z.string(),
  pos: z.string(),
  pos_detail: z.string(),
  conjugation_form: z.string(),
  start_at: z.int(),
  end_at: z.int(),
  known: z.boolean(),
});
const spanRow = z.object({ opinion_id: z.string(), start_at: z.int(), end_at: z.int() });

/**
 * Reads every unit of people who agree to be counted, in the order of their ids.
 * @param added  stretches that a person hid beside those that were found
 */
export async function readUnits(
  session: Session,
  scope: string,
  added: readonly HiddenStretch[],
): Promise<StoredUnit[]> {
  const rows = await session.all(
    sql`SELECT u.opinion_id, u.unit_no, u.start_at, u.end_at, u.content, s.round_id, s.channel, s.standpoint,
        coalesce(q.heading, 'F9') AS heading,
        coalesce(s.respondent_code, s.belongs_to, s.submission_id) AS person, s.consent_quote = 'yes' AS may_quote
      FROM ${units} u JOIN ${opinions} o USING (scope, opinion_id) JOIN ${submissions} s USING (scope, submission_id)
        LEFT JOIN ${questions} q ON q.scope = u.scope AND q.question_id = o.question_id
      WHERE u.scope = ${scope} AND s.consent_stats NOT IN ('no', 'withdrawn') ORDER BY u.opinion_id, u.unit_no`,
    unitRow,
  );
  const words = await session.all(
    sql`SELECT opinion_id, unit_no, surface, lemma, pos, pos_detail, conjugation_form, start_at, end_at, known
      FROM ${tokens} WHERE scope = ${scope} ORDER BY opinion_id, token_no`,
    tokenRow,
  );
  const marked = await session.all(
    sql`SELECT opinion_id, start_at, end_at FROM ${spans} WHERE scope = ${scope} ORDER BY opinion_id, start_at`,
    spanRow,
  );
  const wordsOf = Map.groupBy(words, (word) => `${word.opinion_id} ${word.unit_no}`);
  const spansOf = Map.groupBy(marked, (span) => span.opinion_id);
  const addedTo = Map.groupBy(added, ({ opinion_id }) => opinion_id);
  return rows.map((row) => ({
    opinionId: row.opinion_id,
    unitNo: row.unit_no,
    start: row.start_at,
    end: row.end_at,
    content: row.content,
    personKey: row.person,
    roundId: row.round_id,
    channel: row.channel,
    standpoint: row.standpoint,
    heading: row.heading,
    mayQuote: row.may_quote,
    tokens: (wordsOf.get(`${row.opinion_id} ${row.unit_no}`) ?? []).map(toToken),
    hidden: [
      ...(spansOf.get(row.opinion_id) ?? []).map((span) => ({ start: span.start_at, end: span.end_at })),
      ...(addedTo.get(row.opinion_id) ?? []).map(({ start, end }) => ({ start, end })),
    ],
  }));
}

const toToken = (row: z.infer<typeof tokenRow>): Token => ({
  surface: row.surface,
  lemma: row.lemma,
  pos: row.pos,
  posDetail: row.pos_detail,
  conjugationType: '*',
  conjugationForm: row.conjugation_form,
  reading: '',
  start: row.start_at,
  end: row.end_at,
  known: row.known,
});
