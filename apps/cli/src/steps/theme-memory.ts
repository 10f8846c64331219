import {
  THEME_MODEL,
  type RememberedGrouping,
  type RememberedTheme,
  type ShownTheme,
  type ThemeModel,
} from '@hirogeru/nlp';
import { keptPlaces, keptThemes, shownThemes, sql, themeRuns, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** Findings that are kept: an undo leads back to the one before it. */
const KEPT = 4;
/** Places that are written at a time: all at once, they would fill the memory. */
const AT_ONCE = 10_000;

const texts = z.array(z.string());
const terms = z.array(z.tuple([z.string(), z.number()]));

/** A finding of themes that was kept, its units by their ids of today. */
export type KeptFinding = {
  readonly runNo: number;
  readonly unitsHash: string;
  readonly lastRound: string | null;
  /** Every theme that was known, with the places of all units: what the next finding begins with. */
  readonly grouping: RememberedGrouping;
  /** The themes that were heard, as found. Typical units and people are not kept. */
  readonly model: ThemeModel;
  readonly shown: readonly ShownTheme[];
};

/** What a unit is known by in the vault, over corrected versions of its file. */
export type UnitMark = { readonly answerMark: string; readonly unitNo: number };
/** Id of today's unit that is known by a mark; undefined when it is no longer there. */
export type UnitOfMark = (mark: UnitMark) => string | undefined;

/** A finding that was kept, not yet read: with the places of all its units it is large. */
export type KeptRun = Pick<KeptFinding, 'unitsHash' | 'lastRound'> & { read(): Promise<KeptFinding> };

/** The kept findings, the newest first. */
export async function keptRuns(session: Session, scope: string, unitOf: UnitOfMark): Promise<KeptRun[]> {
  const runs = await session.all(
    sql`SELECT * FROM ${themeRuns} WHERE scope = ${scope} ORDER BY run_no DESC`,
    themeRuns.row,
  );
  return runs.map((run) => ({
    unitsHash: run.units_hash,
    lastRound: run.last_round,
    read: () => readFinding(session, run, unitOf),
  }));
}

async function readFinding(
  session: Session,
  { scope, run_no, units_hash, last_round }: z.infer<typeof themeRuns.row>,
  unitOf: UnitOfMark,
): Promise<KeptFinding> {
  const themes = await session.all(
    sql`SELECT * FROM ${keptThemes} WHERE scope = ${scope} AND run_no = ${run_no} ORDER BY theme_id`,
    keptThemes.row,
  );
  const shown = await session.all(
    sql`SELECT * FROM ${shownThemes} WHERE scope = ${scope} AND run_no = ${run_no} ORDER BY theme_id`,
    shownThemes.row,
  );
  const rows = await session.all(
    sql`SELECT * FROM ${keptPlaces} WHERE scope = ${scope} AND run_no = ${run_no} ORDER BY answer_mark, unit_no`,
    keptPlaces.row,
  );
  const places = rows.flatMap((row) => {
    const id = unitOf({ answerMark: row.answer_mark, unitNo: row.unit_no });
    const { theme_id, similarity, edited_id } = row;
    return id === undefined ? [] : [{ id, theme_id, similarity, edited_id }];
  });
  const found = Map.groupBy(places, (place) => place.theme_id);
  const edited = Map.groupBy(places, (place) => place.edited_id);
  return {
    runNo: run_no,
    unitsHash: units_hash,
    lastRound: last_round,
    grouping: {
      themes: themes.map(({ theme_id, label, words, centre }) => ({
        id: theme_id,
        label,
        words: texts.parse(JSON.parse(words)),
        centre: terms.parse(JSON.parse(centre)),
      })),
      placed: new Map(places.map(({ id, theme_id }) => [id, theme_id])),
    },
    model: {
      themes: themes.flatMap(({ theme_id, label, words, stability }) =>
        stability === null
          ? []
          : {
              id: theme_id,
              label,
              words: texts.parse(JSON.parse(words)),
              stability,
              people: 0,
              typical: [],
              units: (found.get(theme_id) ?? []).map(({ id, similarity }) => ({
                id,
                similarity: similarity ?? 0,
              })),
            },
      ),
      others: (found.get(null) ?? []).map(({ id }) => id),
    },
    shown: shown.map(({ theme_id, label, words }) => ({
      id: theme_id,
      label,
      words: texts.parse(JSON.parse(words)),
      units: (edited.get(theme_id) ?? []).map(({ id }) => id),
    })),
  };
}

/** What is kept of a finding. */
export type Finding = {
  readonly unitsHash: string;
  readonly lastRound: string | null;
  readonly found: ThemeModel;
  /** The themes that were heard, and those that were not, with their centres. */
  readonly themes: readonly RememberedTheme[];
  readonly editedTheme: ReadonlyMap<string, string>;
  readonly shown: ThemeModel;
  readonly marks: ReadonlyMap<string, UnitMark>;
};

/** Keeps a finding as the newest one, and the few before it that may still be of use. */
export async function keepFinding(
  session: Session,
  scope: string,
  runNo: number,
  { unitsHash, lastRound, found, themes, editedTheme, shown, marks }: Finding,
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
    for (const table of [themeRuns, keptThemes, shownThemes, keptPlaces])
      await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND run_no = ${run_no}`);
}
