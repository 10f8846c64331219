import type { RememberedGrouping, ShownTheme, ThemeModel, UpperGroup } from '@hirogeru/nlp';
import {
  keptPlaces,
  keptThemes,
  keptUppers,
  shownThemes,
  sql,
  themeRuns,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';

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
  const uppers = await readUppers(session, scope, run_no);
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
      ...uppers,
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
      ...uppers,
    },
    shown: shown.map(({ theme_id, label, words }) => ({
      id: theme_id,
      label,
      words: texts.parse(JSON.parse(words)),
      units: (edited.get(theme_id) ?? []).map(({ id }) => id),
    })),
  };
}

/** Themes that were read together; nothing where one level was enough. */
async function readUppers(
  session: Session,
  scope: string,
  runNo: number,
): Promise<{ uppers?: UpperGroup[] }> {
  const rows = await session.all(
    sql`SELECT * FROM ${keptUppers} WHERE scope = ${scope} AND run_no = ${runNo} ORDER BY upper_id, theme_id`,
    keptUppers.row,
  );
  if (rows.length === 0) return {};
  const parts = Map.groupBy(rows, (row) => row.upper_id);
  return {
    uppers: [...parts].map(([id, own]) => ({
      id,
      label: own[0]!.label,
      stability: own[0]!.stability,
      parts: own.map(({ theme_id }) => theme_id),
    })),
  };
}
