import { OTHERS } from '@hirogeru/nlp';
import { CHANNELS, CODE_LABELS, STANCES, STANDPOINTS } from '@hirogeru/store/contracts';
import { codeHits, lowerThemes, sql, submissions, themes, type Sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import type { Filter } from './answer-filter.ts';
import { codeLabels } from './code-labels.ts';

/** What the answers that are there can be narrowed down to, in the order of the lists; never by number. */
export type FilterChoices = Readonly<Record<Filter, readonly { value: string; label: string }[]>>;

const OTHERS_LABEL = 'その他の声';

export async function filterChoices(vault: Vault, folder: ProjectFolder): Promise<FilterChoices> {
  const scope = folder.project.id;
  const there = async (query: Sql): Promise<Set<string>> =>
    new Set((await vault.all(query, z.object({ value: z.string() }))).map(({ value }) => value));
  const codes = await there(
    sql`SELECT DISTINCT code AS value FROM ${codeHits} WHERE scope = ${scope} ORDER BY 1`,
  );
  const rounds = await there(
    sql`SELECT DISTINCT round_id AS value FROM ${submissions} WHERE scope = ${scope} ORDER BY 1`,
  );
  const channels = await there(
    sql`SELECT DISTINCT channel AS value FROM ${submissions} WHERE scope = ${scope} ORDER BY 1`,
  );
  const standpoints = await there(
    sql`SELECT DISTINCT standpoint AS value FROM ${submissions} WHERE scope = ${scope} ORDER BY 1`,
  );
  const found = await vault.all(
    sql`SELECT theme_id AS value, label FROM ${themes} WHERE scope = ${scope}
      UNION ALL SELECT theme_id, label FROM ${lowerThemes} WHERE scope = ${scope} ORDER BY label, value`,
    z.object({ value: z.string(), label: z.string() }),
  );
  const coded = (values: readonly string[]) =>
    values.map((value) => ({ value, label: CODE_LABELS[value] ?? value }));
  return {
    stance: coded(STANCES),
    code: [...codeLabels(folder)]
      .filter(([code]) => codes.has(code))
      .map(([value, label]) => ({ value, label })),
    theme: found.length === 0 ? [] : [...found, { value: OTHERS, label: OTHERS_LABEL }],
    round: folder.project.rounds
      .filter(({ id }) => rounds.has(id))
      .map(({ id, label }) => ({ value: id, label })),
    channel: coded(CHANNELS.filter((channel) => channels.has(channel))),
    standpoint: coded(STANDPOINTS.filter((standpoint) => standpoints.has(standpoint))),
  };
}
