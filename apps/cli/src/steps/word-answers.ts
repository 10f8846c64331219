import { unitWords, type HiddenSpan, type Token } from '@hirogeru/nlp';
import { formatPosition } from '@hirogeru/store/contracts';
import { files, opinions, sql, units, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { passing, type AnswerFilter } from './answer-filter.ts';
import { answerPlace, placed } from './answer-place.ts';
import { addedStretches } from './personal-data.ts';
import { readUnits } from './read-units.ts';

/** An answer whose words are looked at: for the analyst alone. */
export type WordAnswer = {
  readonly id: string;
  /** Where it stands, as the person who opens the file sees it. */
  readonly place: string;
  readonly text: string;
  readonly personKey: string;
  readonly round: string;
  readonly channel: string;
  readonly standpoint: string;
  readonly tokens: readonly Token[];
  readonly hidden: readonly HiddenSpan[];
  /** Content words, none of them made of what is hidden. */
  readonly terms: readonly string[];
  /** Units with the stances that were found in them. */
  readonly stances: readonly { start: number; end: number; stances: readonly string[] }[];
};

const answerRow = z.object({
  opinion_id: z.string(),
  text: z.string(),
  ...placed,
});
const stanceRow = z.object({
  opinion_id: z.string(),
  start_at: z.int(),
  end_at: z.int(),
  stances: z.string(),
});

/** The answers that pass, of people who agree to be counted, in the order of the files. */
export async function wordAnswers(
  vault: Vault,
  folder: ProjectFolder,
  filter: AnswerFilter,
): Promise<WordAnswer[]> {
  const scope = folder.project.id;
  const parts = Map.groupBy(
    await readUnits(vault, scope, await addedStretches(vault, folder)),
    (unit) => unit.opinionId,
  );
  const rows = await vault.all(
    sql`SELECT o.opinion_id, o.text, f.path, o.sheet, o.row_no, o.column_name
      FROM ${opinions} o JOIN ${files} f USING (scope, file_id) WHERE o.scope = ${scope}
        AND o.opinion_id IN (${passing(scope, filter)})
      ORDER BY f.path, o.sheet, o.row_no, o.column_name, o.opinion_id`,
    answerRow,
  );
  const stances = await vault.all(
    sql`SELECT opinion_id, start_at, end_at, stances FROM ${units} WHERE scope = ${scope} AND stances <> ''
      ORDER BY opinion_id, start_at`,
    stanceRow,
  );
  const stancesOf = Map.groupBy(stances, (row) => row.opinion_id);
  return rows.flatMap((row): WordAnswer[] => {
    const own = parts.get(row.opinion_id) ?? [];
    const [first] = own;
    if (!first) return [];
    const spoken = own.filter((unit) => unit.content === 'opinion');
    return [
      {
        id: row.opinion_id,
        place: formatPosition(answerPlace(row)),
        text: row.text,
        personKey: first.personKey,
        round: first.roundId,
        channel: first.channel,
        standpoint: first.standpoint,
        tokens: own.flatMap((unit) => unit.tokens),
        hidden: first.hidden,
        terms: spoken.flatMap((unit) =>
          unitWords(unit.tokens, unit.hidden).flatMap(({ term }) => (term === null ? [] : [term])),
        ),
        stances: (stancesOf.get(row.opinion_id) ?? []).map((unit) => ({
          start: unit.start_at,
          end: unit.end_at,
          stances: unit.stances.split(','),
        })),
      },
    ];
  });
}
