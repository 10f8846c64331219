import { namedAnswers, opinions, receipts, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

const markRow = z.object({ opinion_id: z.string(), answer_mark: z.string() });

/**
 * What each answer is known by in every version of its file: the keyed fingerprint of its row, and the question. The id of an
 * answer in a corrected file is another one.
 */
export async function answerMarks(session: Session, scope: string): Promise<Map<string, string>> {
  const rows = await session.all(
    sql`SELECT o.opinion_id, coalesce(r.fingerprint || ' ' || o.question_id, o.opinion_id) AS answer_mark
      FROM ${opinions} o LEFT JOIN ${receipts} r USING (scope, file_id, sheet, row_no)
      WHERE o.scope = ${scope} ORDER BY o.opinion_id`,
    markRow,
  );
  return new Map(rows.map((row) => [row.opinion_id, row.answer_mark]));
}

/** Of answers that were named by a person and came again in a corrected file: the id that they have now. */
export async function answersOfToday(
  session: Session,
  scope: string,
  marks: ReadonlyMap<string, string>,
): Promise<(opinionId: string) => string> {
  const named = await session.all(
    sql`SELECT opinion_id, answer_mark FROM ${namedAnswers} WHERE scope = ${scope} ORDER BY opinion_id`,
    markRow,
  );
  const today = new Map([...marks].map(([opinion, mark]) => [mark, opinion]));
  const known = new Map(named.map((row) => [row.opinion_id, row.answer_mark]));
  return (opinion) => (marks.has(opinion) ? opinion : (today.get(known.get(opinion) ?? '') ?? opinion));
}

/** Notes what the answers that a person named are known by. */
export async function rememberNamed(
  session: Session,
  scope: string,
  named: readonly string[],
  marks: ReadonlyMap<string, string>,
): Promise<void> {
  const there = [...new Set(named)].filter((opinion) => marks.has(opinion)).toSorted();
  for (const opinion of there)
    await session.run(sql`DELETE FROM ${namedAnswers} WHERE scope = ${scope} AND opinion_id = ${opinion}`);
  await session.append(
    namedAnswers,
    there.map((opinion_id) => ({ scope, opinion_id, answer_mark: marks.get(opinion_id)! })),
  );
}
