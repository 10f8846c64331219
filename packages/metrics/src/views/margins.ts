import { TOTAL } from '@hirogeru/store/contracts';
import { NO_COUNT, type CellCount, type CellStore, type Population } from '@hirogeru/store/vault';

export type Margins = {
  readonly population: Population;
  /** Counts at a crossing; 'T' for a margin. Nothing there reads as zero. */
  at(row: string, column: string): CellCount;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

/**
 * Counts of a population over two dimensions with every margin. Margins are asked for, not added up: people are
 * distinct in each anew.
 */
export async function countMargins(
  store: CellStore,
  scope: string,
  population: Population,
  [row, column]: readonly [string, string],
  filter: Readonly<Record<string, readonly string[]>> = {},
): Promise<Margins> {
  const found = new Map<string, CellCount>();
  for (const cell of await store.margins({ scope, population, dimensions: [row, column], filter }))
    found.set(JSON.stringify([cell.keys[row] ?? TOTAL, cell.keys[column] ?? TOTAL]), cell);
  const valuesOf = (name: string): string[] => [
    ...new Set([...found.values()].flatMap(({ keys }) => keys[name] ?? [])),
  ];
  return {
    population,
    at: (a, b) => found.get(JSON.stringify([a, b])) ?? NO_COUNT,
    rows: valuesOf(row).toSorted(),
    columns: valuesOf(column).toSorted(),
  };
}
