import { THEME_MODEL, type RememberedTheme, type ThemeModel, type UpperGroup } from '@hirogeru/nlp';
import {
  keptPlaces,
  keptThemes,
  keptUppers,
  shownThemes,
  sql,
  themeRuns,
  type Session,
} from '@hirogeru/store/vault';
import type { UnitMark } from './kept-finding.ts';

/** Findings that are kept: an undo leads back to the one before it. */
const KEPT = 4;
/** Places that are written at a time: all at once, they would fill the memory. */
const AT_ONCE = 10_000;

/** What is kept of a finding. */
export type Finding = {
  readonly unitsHash: string;
  readonly lastRound: string | null;
  readonly found: ThemeModel;
  /** The themes that were heard, and those that were not, with their centres. */
  readonly themes: readonly RememberedTheme[];
  readonly editedTheme: ReadonlyMap<string, string>;
  readonly shown: ThemeModel;
  /** Themes that are read together. */
  readonly uppers: readonly UpperGroup[];
  readonly marks: ReadonlyMap<string, UnitMark>;
};

/** Keeps a finding as the newest one, and the few before it that may still be of use. */
export async function keepFinding(
  session: Session,
  scope: string,
  runNo: number,
  { unitsHash, lastRound, found, themes, editedTheme, shown, uppers, marks }: Finding,
): Promise<void> {
  await forgetOld(session, scope, { unitsHash, lastRound });
  const own = { scope, run_no: runNo };
  const stability = new Map(found.themes.map((theme) => [theme.id, theme.stability]));
  const hits = new Map(
    found.themes.flatMap((theme) =>
      theme.units.map(({ id, similarity }) => [id, { theme_id: theme.id, similarity }] as const),
    ),
  );
  await session.append(themeRuns, [
    { ...own, units_hash: unitsHash, model: THEME_MODEL, last_round: lastRound },
  ]);
  await session.append(
    keptThemes,
    themes.map(({ id, label, words, centre }) => ({
      ...own,
      theme_id: id,
      label,
      words: JSON.stringify(words),
      stability: stability.get(id) ?? null,
      centre: JSON.stringify(centre),
    })),
  );
  await session.append(
    shownThemes,
    shown.themes.map(({ id, label, words }) => ({
      ...own,
      theme_id: id,
      label,
      words: JSON.stringify(words),
    })),
  );
  await session.append(
    keptUppers,
    uppers.flatMap(({ id, label, stability: value, parts }) =>
      id === undefined || label === undefined
        ? []
        : parts.map((theme_id) => ({ ...own, theme_id, upper_id: id, label, stability: value })),
    ),
  );
  const places = [...marks];
  for (let at = 0; at < places.length; at += AT_ONCE)
    await session.append(
      keptPlaces,
      places.slice(at, at + AT_ONCE).map(([id, { answerMark, unitNo }]) => ({
        ...own,
        answer_mark: answerMark,
        unit_no: unitNo,
        theme_id: hits.get(id)?.theme_id ?? null,
        similarity: hits.get(id)?.similarity ?? null,
        edited_id: editedTheme.get(id) ?? null,
      })),
    );
}

/** Leaves the newest findings and the newest one of another round, which changes are told against. */
async function forgetOld(
  session: Session,
  scope: string,
  { unitsHash, lastRound }: Pick<Finding, 'unitsHash' | 'lastRound'>,
): Promise<void> {
  const runs = await session.all(
    sql`SELECT * FROM ${themeRuns} WHERE scope = ${scope} ORDER BY run_no DESC`,
    themeRuns.row,
  );
  const others = runs.filter((run) => run.units_hash !== unitsHash);
  const left = new Set([
    ...others.slice(0, KEPT - 1),
    ...others.filter((run) => run.last_round !== lastRound).slice(0, 1),
  ]);
  for (const { run_no } of runs.filter((run) => !left.has(run)))
    for (const table of [themeRuns, keptThemes, shownThemes, keptPlaces, keptUppers])
      await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND run_no = ${run_no}`);
}
