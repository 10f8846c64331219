import { protect, type Family } from '@hirogeru/disclosure';
import { crossTable } from './cross-table.ts';

/** What was published, by how many worlds (tables and keys) come out so, and what withheld cells are in them. */
type Worlds = Map<string, { worlds: number; values: Map<string, Map<number, number>> }>;

/** How often a reader is right who names the likeliest value of a withheld cell. */
export type Likeliest = {
  readonly cells: number;
  /** Of the reader who runs the program with keys of his own on every table that there may be. */
  readonly right: number;
  /** Of one who knows the sums and nothing of the program. */
  readonly rightBySums: number;
};

export type Small = { readonly rows: number; readonly columns: number; readonly k: number };

/**
 * Every table of so many people, each as likely, is protected with some keys, and read by somebody who has done the same
 * with others: of all tables that came out as this one did, which value of each withheld cell is the likeliest. The reader is
 * told how many people there are, though a release may withhold it.
 * @param keys  so many for those who publish, and as many for the reader
 */
export async function likeliestValues(small: Small, people: number, keys: number): Promise<Likeliest> {
  const families = tablesOf(small, people);
  const learnt: Worlds = new Map();
  const bySums: Worlds = new Map();
  const published: { family: Family; masked: ReadonlySet<string> }[] = [];
  for (const family of families)
    for (let key = 0; key < 2 * keys; key += 1) {
      const { masked } = await protect(family, { k: small.k, seed: `${key} ${people}` });
      if (key < keys) learn(learnt, family, masked);
      else published.push({ family, masked });
    }
  const masks = new Map(published.map(({ family, masked }) => [maskOf(family, masked), masked]));
  for (const masked of masks.values()) for (const family of families) learn(bySums, family, masked);
  let [cells, right, rightBySums] = [0, 0, 0];
  for (const { family, masked } of published)
    for (const { id, value } of family.cells.filter((cell) => masked.has(cell.id))) {
      cells += 1;
      right +=
        chanceOf(learnt, family, masked, id, value) ?? chanceOf(bySums, family, masked, id, value) ?? 0;
      rightBySums += chanceOf(bySums, family, masked, id, value) ?? 0;
    }
  return { cells, right: right / cells, rightBySums: rightBySums / cells };
}
/** All tables of so many people. */
function tablesOf({ rows, columns }: Small, people: number): Family[] {
  const dimensions = [rows, columns].map((values) => ({ values, groups: [] }));
  return parted(people, rows * columns).map((counts) => crossTable('t', dimensions, counts));
}

const parted = (people: number, parts: number): number[][] =>
  parts === 1
    ? [[people]]
    : Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
        parted(people - first, parts - 1).map((rest) => [first, ...rest]),
      );

/** Zeros are shown: a withheld cell is 1 at least. */
const shownAs = ({ cells }: Family, masked: ReadonlySet<string>): string =>
  cells.map(({ id, value }) => (masked.has(id) ? (value === 0 ? '!' : '*') : value)).join(' ');
const maskOf = ({ cells }: Family, masked: ReadonlySet<string>): string =>
  cells.map(({ id }) => (masked.has(id) ? '*' : '.')).join('');

function learn(worlds: Worlds, family: Family, masked: ReadonlySet<string>): void {
  const at = shownAs(family, masked);
  const known = worlds.get(at) ?? { worlds: 0, values: new Map<string, Map<number, number>>() };
  known.worlds += 1;
  for (const { id, value } of family.cells.filter((cell) => masked.has(cell.id))) {
    const own = known.values.get(id) ?? new Map<number, number>();
    known.values.set(id, own.set(value, (own.get(value) ?? 0) + 1));
  }
  worlds.set(at, known);
}

/** 1 where the likeliest value is the true one, a share where several are as likely; null where nothing came out so. */
function chanceOf(
  worlds: Worlds,
  family: Family,
  masked: ReadonlySet<string>,
  id: string,
  value: number,
): number | null {
  const values = worlds.get(shownAs(family, masked))?.values.get(id);
  if (!values) return null;
  const most = Math.max(...values.values());
  const likeliest = [...values].filter(([, times]) => times === most).map(([each]) => each);
  return likeliest.includes(value) ? 1 / likeliest.length : 0;
}
