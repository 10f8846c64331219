import { z } from 'zod';
import type { Session } from './connection.ts';
import { joinSql, sql, type Sql } from './sql.ts';

const row = z.object({
  question_id: z.string(),
  occasion: z.string(),
  keys: z.array(z.string().nullable()),
  value: z.number(),
  count: z.number(),
  /** Who answered twice stands with the first answer only, so that people add up and are never too many. */
  people: z.number(),
});

/**
 * Answers with a number to closed questions, by what kinds of people gave them: a row a question, occasion, value and
 * combination of kinds. null = the person did not say, or said two things.
 */
export type Stratum = z.infer<typeof row>;

/** Whose answers, and by which kinds of people: 'standpoint', or the name of a question with one choice. */
export type StrataSpec = { readonly scope: string; readonly dimensions: readonly string[] };

/** Call after the counted tables are made. */
export function strata(session: Session, { scope, dimensions }: StrataSpec): Promise<Stratum[]> {
  if (dimensions.length === 0) return Promise.resolve([]);
  const asked = dimensions.filter((name) => name !== STANDPOINT);
  // What a person said of age or sex on one sheet holds for the others; two different answers hold for none.
  const kinds = asked.map(
    (name, at) => sql`CASE WHEN count(DISTINCT v.value_code) FILTER (${isQuestion(name)}) = 1
      THEN max(v.value_code) FILTER (${isQuestion(name)}) END AS ${plain(`kind_${at}`)}`,
  );
  const keys = dimensions.map((name) =>
    name === STANDPOINT ? sql`nullif(h.standpoint, 'unknown')` : plain(`p.kind_${asked.indexOf(name)}`),
  );
  return session.all(
    sql`WITH profile AS (
      SELECT ${joinSql([plain('h.person'), ...kinds], ', ')}
      FROM counted_sheets h JOIN received_answers a USING (source_no, row_no) JOIN answer_values v USING (value_no)
        JOIN questions q ON q.scope = h.scope AND q.question_id = v.question_id
      WHERE h.scope = ${scope} AND q.kind = 'choice' GROUP BY h.person), given AS (
      SELECT q.question_id, h.occasion, [${joinSql(keys, ', ')}]::VARCHAR[] AS keys, v.value_number AS value,
        row_number() OVER (PARTITION BY q.question_id, h.occasion, h.person ORDER BY h.source_no, h.row_no) AS nth
      FROM counted_sheets h JOIN received_answers a USING (source_no, row_no) JOIN answer_values v USING (value_no)
        JOIN questions q ON q.scope = h.scope AND q.question_id = v.question_id LEFT JOIN profile p USING (person)
      WHERE h.scope = ${scope} AND q.kind = 'likert' AND v.value_number IS NOT NULL)
    SELECT question_id, occasion, keys, value, count(*)::INTEGER AS count, (count(*) FILTER (nth = 1))::INTEGER AS people
    FROM given
    GROUP BY ALL ORDER BY ALL`,
    row,
  );
}

export const STANDPOINT = 'standpoint';

/** A question by its name in the mapping: question_id is form.name. */
const isQuestion = (name: string): Sql =>
  sql`q.kind = 'choice' AND (q.question_id = ${name} OR ends_with(q.question_id, ${`.${name}`}))`;
const plain = (text: string): Sql => ({ text, values: [] });
