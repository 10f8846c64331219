import {
  lowerThemeHits,
  lowerThemes,
  opinions,
  sql,
  submissions,
  themeHits,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';

const row = lowerThemes.row.omit({ scope: true }).extend({ opinions: z.int() });

/** A theme that is read under another one. */
export type LowerReport = Omit<z.infer<typeof row>, 'words' | 'upper_id'> & { words: string[] };

/** Themes that are read under others, by these, each in the order of its label; empty where one level is enough. */
export async function lowerReports(session: Session, scope: string): Promise<Map<string, LowerReport[]>> {
  const rows = await session.all(
    sql`SELECT t.* EXCLUDE (scope), (SELECT count(DISTINCT h.opinion_id)::INTEGER FROM ${lowerThemeHits} h
        WHERE h.scope = t.scope AND h.theme_id = t.theme_id) AS opinions
      FROM ${lowerThemes} t WHERE t.scope = ${scope} ORDER BY t.label, t.theme_id`,
    row,
  );
  const reports = new Map<string, LowerReport[]>();
  for (const { upper_id, words, ...theme } of rows) {
    const own = { ...theme, words: z.array(z.string()).parse(JSON.parse(words)) };
    reports.set(upper_id, [...(reports.get(upper_id) ?? []), own]);
  }
  return reports;
}

/** How many people speak of each theme that others may be read under. */
export async function peopleOfThemes(session: Session, scope: string): Promise<Map<string, number>> {
  const rows = await session.all(
    sql`SELECT h.theme_id, count(DISTINCT coalesce(s.respondent_code, s.belongs_to, s.submission_id))::INTEGER AS people
      FROM ${themeHits} h JOIN ${opinions} o USING (scope, opinion_id) JOIN ${submissions} s USING (scope, submission_id)
      WHERE h.scope = ${scope} GROUP BY h.theme_id ORDER BY h.theme_id`,
    z.object({ theme_id: z.string(), people: z.int() }),
  );
  return new Map(rows.map(({ theme_id, people }) => [theme_id, people]));
}
