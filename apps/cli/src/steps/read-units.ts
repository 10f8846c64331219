import type { Token } from '@hirogeru/nlp';
import { opinions, questions, spans, sql, submissions, units, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { HiddenStretch } from './personal-data.ts';
import { readWords } from './read-words.ts';
import { StoredWords } from './stored-words.ts';

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
  /** Made anew each time. */
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
  const marked = await session.all(
    sql`SELECT opinion_id, start_at, end_at FROM ${spans} WHERE scope = ${scope} ORDER BY opinion_id, start_at`,
    spanRow,
  );
  const words = new StoredWords();
  const bounds = await readWords(session, scope, rows, words);
  const same = sameStrings();
  const spansOf = Map.groupBy(marked, (span) => span.opinion_id);
  const addedTo = Map.groupBy(added, ({ opinion_id }) => opinion_id);
  return rows.map((row, at) => {
    const [from, to] = [bounds[2 * at]!, bounds[2 * at + 1]!];
    return {
      opinionId: same(row.opinion_id),
      unitNo: row.unit_no,
      start: row.start_at,
      end: row.end_at,
      content: same(row.content),
      personKey: same(row.person),
      roundId: same(row.round_id),
      channel: same(row.channel),
      standpoint: same(row.standpoint),
      heading: same(row.heading),
      mayQuote: row.may_quote,
      get tokens() {
        return words.between(from, to);
      },
      hidden: hiddenIn(row.opinion_id),
    };
  });

  function hiddenIn(opinion: string): StoredUnit['hidden'] {
    const found = spansOf.get(opinion);
    const more = addedTo.get(opinion);
    if (!found && !more) return NOTHING_HIDDEN;
    return [
      ...(found ?? []).map((span) => ({ start: span.start_at, end: span.end_at })),
      ...(more ?? []).map(({ start, end }) => ({ start, end })),
    ];
  }
}

const NOTHING_HIDDEN: StoredUnit['hidden'] = [];

/** One string for all that are the same. */
function sameStrings(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}
