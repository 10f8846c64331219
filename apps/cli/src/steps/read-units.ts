import { opinions, questions, spans, sql, submissions, units, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { HiddenStretch } from './personal-data.ts';
import { readWords } from './read-words.ts';
import { ReadUnit, unitRow, type StoredUnit } from './stored-unit.ts';
import { StoredWords } from './stored-words.ts';

const REPEATED = ['opinion_id', 'content', 'person', 'round_id', 'channel', 'standpoint', 'heading'] as const;

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
    for (const name of REPEATED) row[name] = same(row[name]);
    return new ReadUnit(row, hiddenIn(row.opinion_id), words, bounds[2 * at]!, bounds[2 * at + 1]!);
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
