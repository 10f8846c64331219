import { TOTAL } from '@hirogeru/store/contracts';
import type { Theme } from '@hirogeru/store/vault';
import type { CellBook } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import type { Margins } from './margins.ts';
import { withheldOfFew } from './withheld-of-few.ts';

type Counted = { themed: Margins; all: Margins; columns: readonly string[] };

/**
 * Opinions that touch a theme, by another dimension; the row 'T' is all opinions, not the sum of the themes.
 * @param listed  values of the dimension that are told of, in their order
 * @param state   crossings that could not be answered
 */
export async function opinionsOfThemes(
  counting: Counting,
  dimension: string,
  listed: readonly string[],
  state: (column: string) => 'not_asked' | null,
): Promise<RawRow[]> {
  const counted = await count(counting, dimension, listed);
  const rows = table(counting.book, dimension, counting.themes, counted, (_, column) => state(column));
  for (const column of [...counted.columns, TOTAL])
    withheldOfFew(
      counting.book,
      {
        whole: { measure: 'opinions', at: { [dimension]: column } },
        parts: counting.themes.map(({ theme_id }) => ({
          measure: 'themed',
          at: { theme_id, [dimension]: column },
        })),
        people: counted.all.at(TOTAL, column).people,
      },
      counting.context.project.threshold,
    );
  return rows;
}

async function count({ margins }: Counting, dimension: string, listed: readonly string[]): Promise<Counted> {
  const themed = await margins('themed', ['theme_id', dimension]);
  const all = await margins('opinions', ['heading', dimension]);
  return { themed, all, columns: axis(listed, all.columns) };
}

function table(
  book: CellBook,
  dimension: string,
  themes: readonly Theme[],
  { themed, all, columns }: Counted,
  state: (theme: string, column: string) => 'not_asked' | null,
): RawRow[] {
  const rows = themes.map(({ theme_id }) => theme_id);
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
