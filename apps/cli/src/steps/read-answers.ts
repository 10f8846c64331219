import { formatPosition } from '@hirogeru/store/contracts';
import { files, opinions, sql, submissions, units, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { passing, type AnswerFilter } from './answer-filter.ts';
import { answerPlace, placed } from './answer-place.ts';
import { maskedPart } from './masked-part.ts';
import { hiddenStretches, type HiddenStretch } from './personal-data.ts';
import { themedUnits } from './themed-units.ts';

/** A stretch of an answer, personal data masked; `theme` when it is what the answer was asked for. */
export type AnswerPart = { text: string; unit: number | null; theme: boolean };
/** An answer of a theme, for the analyst: its words, and the place in the file that it was received in. */
export type ThemeAnswer = {
  opinion_id: string;
  place: string;
  round_id: string;
  parts: AnswerPart[];
};

const answerRow = z.object({
  opinion_id: z.string(),
  text: z.string(),
  ...placed,
  round_id: z.string(),
});
const unitRow = z.object({
  opinion_id: z.string(),
  unit_no: z.int(),
  start_at: z.int(),
  end_at: z.int(),
  in_theme: z.boolean(),
});

/**
 * The answers of a theme in the order of their places, or those of no theme.
 * @param page.from    answers to leave out before the first
 * @param page.filter  which of them
 */
export async function answersOfTheme(
  vault: Vault,
  folder: ProjectFolder,
  theme: string,
  { from, count, filter }: { from: number; count: number; filter: AnswerFilter },
): Promise<{ answers: ThemeAnswer[]; of: number }> {
  const scope = folder.project.id;
  const rows = await vault.all(
    sql`SELECT o.opinion_id, o.text, f.path, o.sheet, o.row_no, o.column_name, s.round_id
      FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id) JOIN ${files} f ON f.scope = o.scope AND f.file_id = o.file_id
      WHERE o.scope = ${scope} AND s.consent_stats NOT IN ('no', 'withdrawn') AND o.opinion_id IN (${passing(scope, { ...filter, theme })})
      ORDER BY f.path, o.sheet, o.row_no, o.column_name, o.opinion_id`,
    answerRow,
  );
  const shown = rows.slice(from, from + count);
  const list = JSON.stringify(shown.map((row) => row.opinion_id));
  const parts = Map.groupBy(
    await vault.all(
      sql`SELECT u.opinion_id, u.unit_no, u.start_at, u.end_at, EXISTS (SELECT 1 FROM ${themedUnits} h WHERE h.scope = u.scope
          AND h.opinion_id = u.opinion_id AND h.unit_no = u.unit_no AND h.theme_id = ${theme}) AS in_theme
        FROM ${units} u WHERE u.scope = ${scope} AND u.opinion_id IN (SELECT unnest(from_json(${list}, '["VARCHAR"]')))
        ORDER BY u.opinion_id, u.unit_no`,
      unitRow,
    ),
    (unit) => unit.opinion_id,
  );
  const marked = Map.groupBy(await hiddenStretches(vault, folder), (span) => span.opinion_id);
  return {
    of: rows.length,
    answers: shown.map((row) => ({
      opinion_id: row.opinion_id,
      place: formatPosition(answerPlace(row)),
      round_id: row.round_id,
      parts: partsOf(row.text, parts.get(row.opinion_id) ?? [], marked.get(row.opinion_id) ?? []),
    })),
  };
}

/** The whole text, cut where units begin and end. */
function partsOf(
  text: string,
  own: readonly z.infer<typeof unitRow>[],
  marked: readonly HiddenStretch[],
): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let at = 0;
  const add = (end: number, unit: number | null, theme: boolean): void => {
    if (end > at) parts.push({ text: maskedPart(text, { start: at, end }, marked), unit, theme });
    at = Math.max(at, end);
  };
  for (const { unit_no, start_at, end_at, in_theme } of own) {
    add(start_at, null, false);
    add(end_at, unit_no, in_theme);
  }
  add(text.length, null, false);
  return parts;
}
