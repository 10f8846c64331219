import { z } from 'zod';
import type { Session } from './connection.ts';
import { joinSql, sql } from './sql.ts';

/** Somebody whose answers changed or did not, and who wrote something: without any id. */
export type SaidChange = {
  /** Points after − before, over the items that were answered both times. */
  readonly change: number;
  /** Codes of all that the person wrote; none where no rule found any. */
  readonly codes: readonly string[];
};

const row = z.object({ change: z.number(), codes: z.array(z.string()) });

/**
 * Everybody who gave a code, answered any of some items before a course and right after it, and wrote an opinion
 * anywhere; in the order of change and codes. The latest sheet of each occasion counts. Needs the counted tables.
 */
export function saidChanges(
  session: Session,
  { scope, itemIds }: { scope: string; itemIds: readonly string[] },
): Promise<SaidChange[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  const list = joinSql(
    itemIds.map((id) => sql`${id}`),
    ', ',
  );
  return session.all(
    sql`WITH given AS (
      SELECT r.respondent_code AS person, q.item_id, r.channel, v.value_number AS value
      FROM received_sheets r JOIN sources s USING (source_no) JOIN received_answers a USING (source_no, row_no)
        JOIN answer_values v USING (value_no) JOIN questions q ON q.scope = s.scope AND q.question_id = v.question_id
      WHERE s.scope = ${scope} AND q.item_id IN (${list}) AND v.value_number IS NOT NULL
        AND r.channel IN ('survey_pre', 'survey_post') AND r.consent_stats NOT IN ('no', 'withdrawn')
        AND r.respondent_code IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY person, r.channel, q.item_id ORDER BY s.file_id DESC, r.row_no DESC) = 1),
    pairs AS (
      SELECT person, max(value) FILTER (channel = 'survey_pre') AS before, max(value) FILTER (channel = 'survey_post') AS after
      FROM given GROUP BY person, item_id),
    changes AS (
      SELECT person, sum(after - before)::DOUBLE AS change FROM pairs
      WHERE before IS NOT NULL AND after IS NOT NULL GROUP BY person)
    SELECT c.change, coalesce(list_sort(list(DISTINCT h.code) FILTER (h.code IS NOT NULL)), []) AS codes
    FROM changes c JOIN counted_people p USING (person) JOIN counted_voices v ON v.person = p.person_no
      LEFT JOIN code_hits h ON h.scope = v.scope AND h.opinion_id = v.opinion_id
    GROUP BY p.person_no, c.change ORDER BY c.change, codes`,
    row,
  );
}
