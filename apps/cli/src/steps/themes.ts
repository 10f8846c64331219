import { findThemes, unitWords, type ThemeModel } from '@hirogeru/nlp';
import {
  codeHits,
  sql,
  themeHits,
  themes,
  type Session,
  type Theme,
  type ThemeHit,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { codeOpinions } from './code-opinions.ts';
import { addedStretches } from './personal-data.ts';
import { readUnits, type StoredUnit } from './read-units.ts';
import { inputsHash, lastInputs, recordRun } from './run-record.ts';

export type ThemesReport = {
  themes: {
    theme_id: string;
    label: string;
    provisional: boolean;
    words: string[];
    stability: number;
    opinions: number;
  }[];
  /** Opinions that fit no theme: その他の声, counted and kept. */
  others: number;
  /** Opinions that at least one coding rule applies to. */
  coded: number;
  unchanged: boolean;
};

/** Finds the themes and applies the coding rules, in one transaction; nothing is done when nothing has changed. */
export async function findProjectThemes(
  vault: Vault,
  folder: ProjectFolder,
  rules: string,
  io: Io,
): Promise<ThemesReport> {
  const { id: scope, seed, threshold } = folder.project;
  const tokenized = await lastInputs(vault, scope, 'tokenize');
  const hash = inputsHash(
    'themes',
    tokenized,
    seed,
    threshold,
    folder.themeEdits,
    rules,
    folder.personalData.added,
  );
  if ((await lastInputs(vault, scope, 'themes')) === hash)
    return { ...(await stored(vault, scope)), unchanged: true };
  io.stderr('テーマを見つけています\n');
  const units = (await readUnits(vault, scope, await addedStretches(vault, folder))).filter(
    (unit) => unit.content === 'opinion',
  );
  const byId = new Map(units.map((unit) => [idOf(unit), unit]));
  const model = findThemes(
    units.map((unit) => ({
      id: idOf(unit),
      personKey: unit.personKey,
      answerId: unit.opinionId,
      words: unitWords(unit.tokens, unit.hidden),
    })),
    { seed, minimumPeople: threshold },
  );
  await vault.transaction(async (session) => {
    for (const table of [themes, themeHits, codeHits])
      await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}`);
    await writeThemes(session, folder, model, byId);
    await session.append(codeHits, codeOpinions(scope, units, rules));
    await recordRun(session, scope, 'themes', hash);
  });
  return { ...(await stored(vault, scope)), unchanged: false };
}

const idOf = (unit: StoredUnit): string => `${unit.opinionId}:${String(unit.unitNo).padStart(4, '0')}`;

async function writeThemes(
  session: Session,
  { project, themeEdits }: ProjectFolder,
  model: ThemeModel,
  byId: ReadonlyMap<string, StoredUnit>,
): Promise<void> {
  const scope = project.id;
  const kept = model.themes.filter((theme) => !themeEdits.hidden.includes(theme.id));
  const rows: Theme[] = kept.map((theme) => ({
    scope,
    theme_id: theme.id,
    label: themeEdits.names[theme.id] ?? theme.label,
    provisional: !(theme.id in themeEdits.names),
    words: JSON.stringify(theme.words),
    stability: theme.stability,
    typical: JSON.stringify(
      theme.typical.flatMap((id) => {
        const unit = byId.get(id);
        return unit ? [{ opinion_id: unit.opinionId, start: unit.start, end: unit.end }] : [];
      }),
    ),
  }));
  const hits: ThemeHit[] = kept.flatMap((theme) =>
    theme.units.flatMap(({ id, similarity }) => {
      const unit = byId.get(id);
      return unit
        ? [{ scope, theme_id: theme.id, opinion_id: unit.opinionId, unit_no: unit.unitNo, similarity }]
        : [];
    }),
  );
  await session.append(themes, rows);
  await session.append(themeHits, hits);
}

async function stored(vault: Vault, scope: string): Promise<Omit<ThemesReport, 'unchanged'>> {
  const rows = await vault.all(
    sql`SELECT t.theme_id, t.label, t.provisional, t.words, t.stability,
        (SELECT count(DISTINCT h.opinion_id)::INTEGER FROM ${themeHits} h
          WHERE h.scope = t.scope AND h.theme_id = t.theme_id) AS opinions
      FROM ${themes} t WHERE t.scope = ${scope} ORDER BY t.label`,
    z.object({
      theme_id: z.string(),
      label: z.string(),
      provisional: z.boolean(),
      words: z.string(),
      stability: z.number(),
      opinions: z.int(),
    }),
  );
  const [count] = await vault.all(
    sql`SELECT (SELECT count(DISTINCT opinion_id)::INTEGER FROM ${codeHits} WHERE scope = ${scope}) AS coded,
      (SELECT count(DISTINCT u.opinion_id)::INTEGER FROM units u WHERE u.scope = ${scope} AND u.content = 'opinion'
        AND NOT EXISTS (SELECT 1 FROM ${themeHits} h WHERE h.scope = u.scope AND h.opinion_id = u.opinion_id)) AS others`,
    z.object({ coded: z.int(), others: z.int() }),
  );
  return {
    themes: rows.map((row) => ({ ...row, words: z.array(z.string()).parse(JSON.parse(row.words)) })),
    others: count?.others ?? 0,
    coded: count?.coded ?? 0,
  };
}
