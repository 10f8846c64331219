import { createHash } from 'node:crypto';
import type { ApprovedQuote } from '@hirogeru/metrics';
import { maskPersonalData } from '@hirogeru/nlp';
import {
  codeHits,
  keptPlaces,
  opinions,
  questions,
  sql,
  submissions,
  themeHits,
  themeRuns,
  units,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { answerMarks, answersOfToday } from './answer-marks.ts';
import { hiddenThemes } from './hidden-themes.ts';
import { hiddenStretches } from './personal-data.ts';

const LONGEST = 120;

const opinionRow = z.object({
  opinion_id: z.string(),
  text: z.string(),
  round_id: z.string(),
  standpoint: z.string(),
  heading: z.string(),
  channel: z.string(),
  codes: z.string(),
});

/**
 * The stretches that a person approved in themes.yaml, whose writer agreed to be quoted, with personal data masked.
 * Their order is drawn by the project's seed; their names say nothing of the row they come from.
 */
export async function approvedQuotes(vault: Vault, folder: ProjectFolder): Promise<ApprovedQuote[]> {
  return (await drawnQuotes(vault, folder)).map(({ opinion_id: _, ...quote }) => quote);
}

/** The opinion that a quote was taken from, for the analyst alone; null when no approved quote has the id. */
export async function opinionOfQuote(
  vault: Vault,
  folder: ProjectFolder,
  quoteId: string,
): Promise<string | null> {
  const quotes = await drawnQuotes(vault, folder);
  return quotes.find(({ quote_id }) => quote_id === quoteId)?.opinion_id ?? null;
}

async function drawnQuotes(
  vault: Vault,
  folder: ProjectFolder,
): Promise<(ApprovedQuote & { opinion_id: string })[]> {
  const { project, themeEdits } = folder;
  const answers = await answerMarks(vault, project.id);
  const today = await answersOfToday(vault, project.id, answers);
  const approved = new Set(themeEdits.approved_quotes.map(today));
  const now = await hiddenThemes(vault, folder);
  const hidden = await answersOfHidden(vault, project.id, themeEdits.hidden, answers);
  const rows = await vault.all(
    sql`SELECT o.opinion_id, o.text, s.round_id, s.standpoint, s.channel,
        coalesce((SELECT q.heading FROM ${questions} q
          WHERE q.scope = o.scope AND q.question_id = o.question_id), 'F9') AS heading,
        coalesce((SELECT string_agg(c.code, ',' ORDER BY c.code) FROM ${codeHits} c
          WHERE c.scope = o.scope AND c.opinion_id = o.opinion_id), '') AS codes
      FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id)
      WHERE o.scope = ${project.id} AND s.consent_quote = 'yes' ORDER BY o.opinion_id`,
    opinionRow,
  );
  const marks = Map.groupBy(await hiddenStretches(vault, folder), (span) => span.opinion_id);
  const stretches = await nearestStretches(vault, project.id);
  return rows
    .filter((row) => approved.has(row.opinion_id))
    .flatMap((row) => {
      const nearest = stretches.get(row.opinion_id);
      if (nearest ? now.has(nearest.themeId) : hidden.has(row.opinion_id)) return [];
      const stretch = nearest ?? { themeId: null, start: 0, end: row.text.length, stances: '' };
      const text = row.text.slice(stretch.start, stretch.end);
      if (text.length > LONGEST) return [];
      const within = (marks.get(row.opinion_id) ?? [])
        .filter((span) => span.start < stretch.end && span.end > stretch.start)
        .map((span) => ({
          kind: span.kind,
          start: Math.max(0, span.start - stretch.start),
          end: Math.min(text.length, span.end - stretch.start),
        }));
      return {
        opinion_id: row.opinion_id,
        draw: createHash('sha256').update(`${project.seed} ${row.opinion_id}`).digest('hex'),
        theme_id: stretch.themeId,
        effect_id: row.codes.split(',').find((code) => code.includes('.')) ?? null,
        round_id: row.round_id,
        standpoint: row.standpoint,
        heading: row.heading,
        channel: row.channel,
        text: maskPersonalData(text, within).trim(),
        stances: stretch.stances,
      };
    })
    .toSorted((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ draw: _, ...quote }, index) => ({
      quote_id: `q${String(index + 1).padStart(3, '0')}`,
      ...quote,
    }));
}

/** Answers that speak of themes that a person has hidden. */
async function answersOfHidden(
  vault: Vault,
  scope: string,
  hidden: readonly string[],
  marks: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const rows = await vault.all(
    sql`SELECT DISTINCT answer_mark, edited_id FROM ${keptPlaces} WHERE scope = ${scope} AND edited_id IS NOT NULL
      AND run_no = (SELECT max(run_no) FROM ${themeRuns} WHERE scope = ${scope}) ORDER BY answer_mark, edited_id`,
    z.object({ answer_mark: z.string(), edited_id: z.string() }),
  );
  const of = new Set(rows.filter((row) => hidden.includes(row.edited_id)).map((row) => row.answer_mark));
  return new Set([...marks].filter(([, mark]) => of.has(mark)).map(([opinion]) => opinion));
}

/** The unit of each opinion that stands nearest to a theme's centre: what the opinion is quoted with, and under. */
async function nearestStretches(
  vault: Vault,
  scope: string,
): Promise<Map<string, { themeId: string; start: number; end: number; stances: string }>> {
  const rows = await vault.all(
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
