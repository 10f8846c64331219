import { z } from 'zod';
import type { Session } from './connection.ts';
import { joinSql, sql } from './sql.ts';

const person = z.object({
  coded: z.boolean(),
  sheets: z.array(
    z.object({ occasion: z.string(), round_id: z.string(), answers: z.array(z.number().nullable()) }),
  ),
});
/** People who answered alike come as one row. */
const row = person.extend({ people: z.int() });

/** What one person answered to some items, without any id: a sheet an occasion and round; null = not answered. */
export type PersonSheets = z.infer<typeof person>;

/** Whose sheets, and what of them makes one: all of an occasion, or those of each round apart (else `round_id` is ''). */
export type SheetsSpec = {
  readonly scope: string;
  readonly itemIds: readonly string[];
  readonly apart?: 'rounds';
};

/**
 * Call after the counted tables are made. Everybody who answered any of some items, in the order of their values. Who gave no code (`coded` false) cannot be
 * known again: each sheet is a person of its own. Of two answers to one item the latest counts (file and row order).
 */
export async function peopleSheets(
  session: Session,
  { scope, itemIds, apart }: SheetsSpec,
): Promise<PersonSheets[]> {
  if (itemIds.length === 0) return [];
  const list = joinSql(
    itemIds.map((id) => sql`${id}`),
    ', ',
  );
  const answers = joinSql(
    itemIds.map((id) => sql`max(value) FILTER (item_id = ${id})`),
    ', ',
  );
  const round = apart === 'rounds' ? sql`h.round_id` : sql`''`;
  const rows = await session.all(
    sql`WITH given AS (
      SELECT h.person, r.respondent_code IS NOT NULL AS coded, h.occasion, ${round} AS place, q.item_id,
        v.value_number AS value
      FROM counted_sheets h JOIN received_sheets r USING (source_no, row_no)
        JOIN received_answers a USING (source_no, row_no) JOIN answer_values v USING (value_no)
        JOIN questions q ON q.scope = h.scope AND q.question_id = v.question_id
      WHERE h.scope = ${scope} AND q.item_id IN (${list}) AND v.value_number IS NOT NULL
      QUALIFY row_number() OVER (
        PARTITION BY h.person, h.occasion, place, q.item_id ORDER BY h.file_id DESC, h.row_no DESC) = 1),
    sheets AS (
      SELECT person, coded, {occasion: occasion, round_id: place, answers: [${answers}]::DOUBLE[]} AS sheet
      FROM given GROUP BY person, coded, occasion, place),
    everybody AS (
      SELECT coded, list(sheet ORDER BY sheet) AS sheets FROM sheets GROUP BY person, coded)
    SELECT coded, sheets, count(*)::INTEGER AS people FROM everybody GROUP BY ALL ORDER BY coded, sheets`,
    row,
  );
  return rows.flatMap(({ people, coded, sheets }) =>
    Array.from({ length: people }, () => ({ coded, sheets })),
  );
}
