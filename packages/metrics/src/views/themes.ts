import { STANDPOINTS, TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import type { Asked } from './asked.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { countMargins, type Margins } from './margins.ts';
import type { PlacedTheme } from './theme-order.ts';

type Counted = { themed: Margins; all: Margins; columns: readonly string[] };

/** Opinions that touch a theme, by round; the row 'T' is all opinions of the round, not the sum of the themes. */
export async function opinionsByTheme(
  store: CellStore,
  context: MeasureContext,
  book: CellBook,
  themes: readonly PlacedTheme[],
  asked: Asked,
): Promise<RawRow[]> {
  const counted = await count(
    store,
    context,
    'round_id',
    context.project.rounds.map(({ id }) => id),
  );
  return table(book, 'round_id', themes, counted, (_, round) => (asked.freeText(round) ? null : 'not_asked'));
}

/** Opinions that touch a theme, by coarse standpoint; the row 'T' is all opinions of the standpoint. */
export async function opinionsByThemeStandpoint(
  store: CellStore,
  context: MeasureContext,
  book: CellBook,
  themes: readonly PlacedTheme[],
): Promise<RawRow[]> {
  const counted = await count(store, context, 'standpoint', STANDPOINTS);
  return table(book, 'standpoint', themes, counted, () => null);
}

async function count(
  store: CellStore,
  { project }: MeasureContext,
  dimension: string,
  listed: readonly string[],
): Promise<Counted> {
  const themed = await countMargins(store, project.id, 'themed', ['theme_id', dimension]);
  const all = await countMargins(store, project.id, 'opinions', ['heading', dimension]);
  return { themed, all, columns: axis(listed, all.columns, { always: dimension === 'round_id' }) };
}

function table(
  book: CellBook,
  dimension: string,
  themes: readonly PlacedTheme[],
  { themed, all, columns }: Counted,
  state: (theme: string, column: string) => 'not_asked' | null,
): RawRow[] {
  const rows = themes.map(({ theme }) => theme.theme_id);
  const ofTheme = crossTable(book, {
    measure: 'themed',
    dimensions: ['theme_id', dimension],
    rows,
    columns,
    margins: themed,
    rowsAddUp: false,
    state,
  });
  const ofAll = crossTable(book, {
    measure: 'opinions',
    dimensions: ['heading', dimension],
    rows: [TOTAL],
    columns,
    margins: all,
    rowsAddUp: false,
    state,
  });
  return [...rows, TOTAL].flatMap((theme_id) =>
    [...columns, TOTAL].map((column) => ({
      words: { theme_id, [dimension]: column },
      figures: { opinions: (theme_id === TOTAL ? ofAll : ofTheme)(theme_id, column) },
    })),
  );
}

/** The themes with what is known of each. Their states over the rounds follow after protection. */
export async function themeList(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
  themes: readonly PlacedTheme[],
): Promise<RawRow[]> {
  const margins = await countMargins(store, project.id, 'themed', ['theme_id', 'round_id']);
  return themes.map(({ theme, heading }, seq) => {
    const { theme_id } = theme;
    const all = margins.at(theme_id, TOTAL);
    const heard = margins.columns.filter((round) => margins.at(theme_id, round).count > 0);
    const needs = margins.columns
      .map((round_id) => cellId('themed', { theme_id, round_id }))
      .filter((id) => book.cells.has(id));
    const figures: Record<string, RawFigure> = {
      opinions: book.cell({
        id: cellId('themed', { theme_id }),
        value: all.count,
        contributors: all.people,
      }),
      people: book.cell({
        id: cellId('themed.people', { theme_id }),
        value: all.people,
        contributors: all.people,
      }),
      rounds: { kind: 'derived', value: heard.length, needs },
      stability: { kind: 'open', value: Math.round(theme.stability * 100) / 100 },
    };
    return {
      words: {
        theme_id,
        label: theme.label,
        provisional: theme.provisional,
        words: theme.words,
        steadiness: steadinessOf(theme.stability),
        heading,
        seq,
      },
      figures,
    };
  });
}

/** Hennig's usual reading of the mean bootstrap Jaccard: 0.75 and more is stable, below 0.6 not to be relied on. */
function steadinessOf(stability: number): string {
  if (stability >= 0.75) return 'steady';
  return stability >= 0.6 ? 'fairly_steady' : 'unsteady';
}
