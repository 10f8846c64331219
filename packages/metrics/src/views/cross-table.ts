import { TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import { cellId, type BaseCell, type CellBook, type RawFigure } from '../cell-book.ts';
import { countOf, type Counts } from '../trace/recipe.ts';
import type { Margins } from './margins.ts';

/** What a number is withheld by, and how well: see `BaseCell`. */
export type Kept = Pick<BaseCell, 'contributors' | 'threshold' | 'spread'>;

export type CrossTable = {
  /** Population and measure, as ids begin with. */
  readonly measure: string;
  readonly dimensions: readonly [string, string];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly margins: Margins;
  /** What is counted; rows, where it is left out. */
  readonly counts?: Counts;
  /** What a count is kept by, where it is not the number of its people. */
  readonly kept?: (count: CellCount, row: string, column: string) => Kept;
  /** False where something of one row may be in another too (themes): rows then do not add up. */
  readonly rowsAddUp?: boolean;
  /** Crossings that could not be answered. */
  readonly state?: (row: string, column: string) => 'not_asked' | 'no_record' | null;
};

/**
 * Enters a two-way table with its margins into the book.
 * @returns the figure at a crossing; 'T' for a margin
 */
export function crossTable(book: CellBook, table: CrossTable): (row: string, column: string) => RawFigure {
  const { rows, columns, rowsAddUp = true, state = () => null } = table;
  const figures = new Map<string, RawFigure>();
  for (const row of rowsAddUp ? withTotal(rows) : rows) {
    for (const column of withTotal(columns)) {
      const missing = cannotBe(book, table, row, column) ? 'impossible' : state(row, column);
      figures.set(key(row, column), missing ? { kind: missing } : enter(book, table, row, column));
    }
  }
  const idsOf = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([row, column]) => {
      const figure = figures.get(key(row, column));
      return figure?.kind === 'base' ? [figure.id] : [];
    });
  const add = (total: readonly [string, string], parts: readonly (readonly [string, string])[]) => {
    const [id] = idsOf([total]);
    if (id !== undefined) book.equation(id, idsOf(parts));
  };
  for (const row of rowsAddUp ? withTotal(rows) : rows)
    add(
      [row, TOTAL],
      columns.map((column) => [row, column]),
    );
  if (rowsAddUp)
    for (const column of withTotal(columns))
      add(
        [TOTAL, column],
        rows.map((row) => [row, column]),
      );
  return (row, column) => figures.get(key(row, column)) ?? { kind: 'not_asked' };
}

// Whoever was counted was there, whatever the settings say.
const cannotBe = (
  book: CellBook,
  { dimensions, margins }: CrossTable,
  row: string,
  column: string,
): boolean =>
  margins.at(row, column).count === 0 && book.cannotBe({ [dimensions[0]]: row, [dimensions[1]]: column });

const withTotal = (values: readonly string[]): string[] => [...values, TOTAL];
const key = (row: string, column: string): string => JSON.stringify([row, column]);

function enter(book: CellBook, table: CrossTable, row: string, column: string): RawFigure {
  const { measure, dimensions, margins, counts = 'count', kept = byPeople } = table;
  const count = margins.at(row, column);
  const coordinates = { [dimensions[0]]: row, [dimensions[1]]: column };
  return book.cell({
    id: cellId(measure, coordinates),
    value: count[counts],
    recipe: countOf(margins.population, coordinates, counts),
    ...kept(count, row, column),
  });
}

const byPeople = ({ people }: CellCount): Kept => ({ contributors: people });
