import {
  codeHits,
  keptThemes,
  keptUppers,
  sql,
  themeChanges,
  themeHits,
  themeRuns,
  themes,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { storedConflicts } from './edit-conflicts.ts';
import { lowerReports, peopleOfThemes, type LowerReport } from './lower-report.ts';
import { inWords, type WordedProblem } from './worded-problem.ts';

const evidence = z.array(
  z.object({ id: z.string(), label: z.string(), answers: z.int(), of: z.int(), words: z.array(z.string()) }),
);
const label = z.object({
  theme_id: z.string(),
  label: z.string(),
  provisional: z.boolean(),
  words: z.string(),
  stability: z.number(),
  opinions: z.int(),
});

/** A theme as the desk shows it, with those that are read under it where there are more than can be read at once. */
type ReportedTheme = Omit<z.infer<typeof label>, 'words'> & {
  words: string[];
  /** Where there are two levels. */
  people?: number;
  parts?: LowerReport[];
};

/** What the themes are, what became of them since the round before, and what of themes.yaml could not be kept. */
export type ThemesReport = {
  themes: ReportedTheme[];
  /** Against the last finding of an earlier round; empty where there was none. For the desk alone. */
  changes: {
    theme_id: string;
    label: string;
    kind: string;
    /** Answers of earlier themes that are in it (of a faded theme: where they are now), and words in common. */
    from: z.infer<typeof evidence>;
  }[];
  conflicts: WordedProblem[];
  /** Themes that people have hidden or made a part of another (`into`). */
  set_aside: { theme_id: string; label: string; into: string | null }[];
  /** Opinions that fit no theme: その他の声, counted and kept. */
  others: number;
  /** Opinions that at least one coding rule applies to. */
  coded: number;
};

export async function themesReport(session: Session, folder: ProjectFolder): Promise<ThemesReport> {
  const scope = folder.project.id;
  const rows = await session.all(
    sql`SELECT t.theme_id, t.label, t.provisional, t.words, t.stability,
        (SELECT count(DISTINCT h.opinion_id)::INTEGER FROM ${themeHits} h
          WHERE h.scope = t.scope AND h.theme_id = t.theme_id) AS opinions
      FROM ${themes} t WHERE t.scope = ${scope} ORDER BY t.label`,
    label,
  );
  const [count] = await session.all(
    sql`SELECT (SELECT count(DISTINCT opinion_id)::INTEGER FROM ${codeHits} WHERE scope = ${scope}) AS coded,
      (SELECT count(DISTINCT u.opinion_id)::INTEGER FROM units u WHERE u.scope = ${scope} AND u.content = 'opinion'
        AND NOT EXISTS (SELECT 1 FROM ${themeHits} h WHERE h.scope = u.scope AND h.opinion_id = u.opinion_id)) AS others`,
    z.object({ coded: z.int(), others: z.int() }),
  );
  const below = await lowerReports(session, scope);
  const people = below.size > 0 ? await peopleOfThemes(session, scope) : undefined;
  const changes = await session.all(
    sql`SELECT * FROM ${themeChanges} WHERE scope = ${scope} ORDER BY label, theme_id`,
    themeChanges.row,
  );
  return {
    themes: rows.map((row) => ({
      ...row,
      words: z.array(z.string()).parse(JSON.parse(row.words)),
      ...(people ? { people: people.get(row.theme_id) ?? 0, parts: below.get(row.theme_id) ?? [] } : {}),
    })),
    changes: changes.map(({ theme_id, label, kind, evidence: from }) => ({
      theme_id,
      label,
      kind,
      from: evidence.parse(JSON.parse(from)),
    })),
    set_aside: await setAside(session, folder),
    conflicts: (await storedConflicts(session, folder)).map(inWords),
    others: count?.others ?? 0,
    coded: count?.coded ?? 0,
  };
}

async function setAside(
  session: Session,
  { project: { id: scope }, themeEdits: { hidden, merges } }: ProjectFolder,
): Promise<ThemesReport['set_aside']> {
  const known = await session.all(
    sql`WITH newest AS (SELECT max(run_no) AS run_no FROM ${themeRuns} WHERE scope = ${scope})
      SELECT theme_id, label FROM ${keptThemes} JOIN newest USING (run_no) WHERE scope = ${scope}
      UNION SELECT upper_id, label FROM ${keptUppers} JOIN newest USING (run_no) WHERE scope = ${scope} ORDER BY theme_id`,
    z.object({ theme_id: z.string(), label: z.string() }),
  );
  return known
    .filter(({ theme_id }) => hidden.includes(theme_id) || theme_id in merges)
    .map((theme) => ({ ...theme, into: merges[theme.theme_id] ?? null }));
}
