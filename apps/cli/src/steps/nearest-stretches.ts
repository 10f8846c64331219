import { sql, themeHits, units, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** The part of an answer that is quoted, half-open, in the offsets of the answer. */
export type QuotedStretch = {
  readonly themeId: string | null;
  readonly start: number;
  readonly end: number;
  readonly stances: string;
};

/** The unit of each opinion that stands nearest to a theme's centre: what the opinion is quoted with, and under. */
export async function nearestStretches(
  session: Session,
  scope: string,
): Promise<Map<string, QuotedStretch & { readonly themeId: string }>> {
  const rows = await session.all(
    sql`SELECT h.opinion_id, h.theme_id, u.start_at, u.end_at, u.stances
      FROM ${themeHits} h JOIN ${units} u USING (scope, opinion_id, unit_no) WHERE h.scope = ${scope}
      QUALIFY row_number() OVER (PARTITION BY h.opinion_id ORDER BY h.similarity DESC, h.unit_no, h.theme_id) = 1
      ORDER BY h.opinion_id`,
    z.object({
      opinion_id: z.string(),
      theme_id: z.string(),
      start_at: z.int(),
      end_at: z.int(),
      stances: z.string(),
    }),
  );
  return new Map(
    rows.map((row) => [
      row.opinion_id,
      { themeId: row.theme_id, start: row.start_at, end: row.end_at, stances: row.stances },
    ]),
  );
}
