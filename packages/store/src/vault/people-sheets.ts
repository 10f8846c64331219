import { z } from 'zod';
import type { Session } from './connection.ts';
import { joinSql, sql } from './sql.ts';

const row = z.object({
  coded: z.boolean(),
  sheets: z.array(
    z.object({ occasion: z.string(), round_id: z.string(), answers: z.array(z.number().nullable()) }),
  ),
});

/** What one person answered to some items, without any id: a sheet an occasion and round; null = not answered. */
export type PersonSheets = z.infer<typeof row>;

/** Whose sheets, and what of them makes one: all of an occasion, or those of each round apart (else `round_id` is ''). */
export type SheetsSpec = {
  readonly scope: string;
  readonly itemIds: readonly string[];
  readonly apart?: 'rounds';
};

/**
 * Everybody who answered any of some items, in the order of their values. Who gave no code (`coded` false) cannot be
 * known again: each sheet is a person of its own. Of two answers to one item the latest counts (file and row order).
 */
export function peopleSheets(
  session: Session,
  { scope, itemIds, apart }: SheetsSpec,
): Promise<PersonSheets[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  const list = joinSql(
    itemIds.map((id) => sql`${id}`),
    ', ',
  );
  const answers = joinSql(
    itemIds.map((id) => sql`max(value) FILTER (item_id = ${id})`),
    ', ',
  );
  const round = apart === 'rounds' ? sql`r.round_id` : sql`''`;
  return session.all(
    sql`WITH given AS (
      SELECT coalesce(r.respondent_code, r.belongs_to, concat(r.source_no, ' ', r.row_no)) AS person,
        r.respondent_code IS NOT NULL AS coded, q.item_id, v.value_number AS value, ${round} AS round_id,
        CASE r.channel WHEN 'survey_pre' THEN 'pre' WHEN 'survey_post' THEN 'post' WHEN 'survey_fu' THEN 'fu' ELSE 'once' END AS occasion
      FROM received_sheets r JOIN sources s USING (source_no) JOIN received_answers a USING (source_no, row_no)
        JOIN answer_values v USING (value_no) JOIN questions q ON q.scope = s.scope AND q.question_id = v.question_id
      WHERE s.scope = ${scope} AND q.item_id IN (${list}) AND v.value_number IS NOT NULL
        AND r.consent_stats NOT IN ('no', 'withdrawn')
      QUALIFY row_number() OVER (
        PARTITION BY person, occasion, round_id, q.item_id ORDER BY s.file_id DESC, r.row_no DESC) = 1),
    sheets AS (
      SELECT person, coded, {occasion: occasion, round_id: round_id, answers: [${answers}]::DOUBLE[]} AS sheet
      FROM given GROUP BY person, coded, occasion, round_id)
    SELECT coded, list(sheet ORDER BY sheet) AS sheets FROM sheets GROUP BY person, coded ORDER BY coded, sheets`,
    row,
  );
}
