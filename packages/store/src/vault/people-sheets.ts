import { z } from 'zod';
import type { Session } from './connection.ts';
import { joinSql, sql } from './sql.ts';

/** Answers of one person to the items of a scale on one occasion, without any id; null = not answered. */
export type ScaleSheet = { readonly occasion: string; readonly answers: readonly (number | null)[] };

const row = z.object({ occasion: z.string(), answers: z.array(z.number().nullable()) });

/** Everybody who answered any of some items, in the order of occasion and values; the latest sheet of a person counts. */
export function scaleSheets(
  session: Session,
  { scope, itemIds }: { scope: string; itemIds: readonly string[] },
): Promise<ScaleSheet[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  const list = joinSql(
    itemIds.map((id) => sql`${id}`),
    ', ',
  );
  const answers = joinSql(
    itemIds.map((id) => sql`max(value) FILTER (item_id = ${id})`),
    ', ',
  );
  return session.all(
    sql`WITH given AS (
      SELECT coalesce(r.respondent_code, concat(r.source_no, ' ', r.row_no)) AS person, q.item_id, v.value_number AS value,
        CASE r.channel WHEN 'survey_pre' THEN 'pre' WHEN 'survey_post' THEN 'post' WHEN 'survey_fu' THEN 'fu' ELSE 'once' END AS occasion
      FROM received_sheets r JOIN sources s USING (source_no) JOIN received_answers a USING (source_no, row_no)
        JOIN answer_values v USING (value_no) JOIN questions q ON q.scope = s.scope AND q.question_id = v.question_id
      WHERE s.scope = ${scope} AND q.item_id IN (${list}) AND v.value_number IS NOT NULL
        AND r.consent_stats NOT IN ('no', 'withdrawn')
      QUALIFY row_number() OVER (PARTITION BY person, occasion, q.item_id ORDER BY s.file_id DESC, r.row_no DESC) = 1)
    SELECT occasion, [${answers}]::DOUBLE[] AS answers FROM given GROUP BY person, occasion ORDER BY occasion, answers`,
    row,
  );
}
