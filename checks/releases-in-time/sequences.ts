import {
  attackSideBySide,
  protect,
  protectInTime,
  publishedOf,
  standingAsShown,
  standingIn,
  withheldOf,
  type Earlier,
  type Family,
} from '@hirogeru/disclosure';
import { Refused } from '@hirogeru/store/contracts';

const K = 5;
const ROWS = 4;
const COLUMNS = 5;
const RELEASES = 5;
type Kind = {
  /** What happens to the table between two releases. */
  readonly between: (table: number[][], random: Random) => number[][];
  /** The project's threshold, release by release. */
  readonly thresholds?: readonly number[];
  /** The key is changed before every release. */
  readonly isRekeyed?: true;
};
const manyMore = (table: number[][], random: Random): number[][] =>
  added(table, 6 + below(25, random), random);
/** Kinds of sequences, in turn. */
const KINDS: readonly Kind[] = [
  // A few late answers; many; a whole new round; some, and one taken back.
  { between: (table, random) => added(table, 2, random) },
  { between: manyMore },
  { between: (table, random) => table.map((row) => [...row, below(9, random)]) },
  { between: (table, random) => takenBack(added(table, 5 + below(6, random), random), random) },
  // A group that was not told apart before.
  { between: (table, random) => [...table, table[0]!.map(() => below(9, random))] },
  { between: manyMore, thresholds: [5, 5, 10, 3, 5] },
  { between: manyMore, isRekeyed: true },
];

export type SequencesReport = {
  readonly sequences: number;
  readonly published: number;
  /** Releases that could not be made safe, and were not made. */
  readonly refused: number;
  /** Sequences in which a withheld number or a difference is narrowed, with all releases side by side. */
  readonly breached: number;
  readonly narrowed: number;
  readonly masked: number;
  readonly cells: number;
};

/**
 * Publishes made-up tables again and again while answers come in, and attacks all releases of each side by side: once by
 * a reader who takes it that answers only get added, by one who does not, by one who knows of every number whether it
 * changed, and by one who takes it that nothing did where all that is shown is the same.
 * @param alone  each release is protected as if it were the only one, as was done before
 */
export async function releaseSequences(
  { sequences, seed }: { readonly sequences: number; readonly seed: number },
  alone = false,
): Promise<SequencesReport> {
  const random = randomOf(seed);
  const report = { sequences, published: 0, refused: 0, breached: 0, narrowed: 0, masked: 0, cells: 0 };
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const kind = KINDS[sequence % KINDS.length]!;
    const releases: Earlier[] = [];
    const all: Map<string, number>[] = [];
    const highest = new Map<string, number>();
    const fell = new Set<string>();
    let table = Array.from({ length: ROWS }, () =>
      Array.from({ length: COLUMNS }, () => Math.floor(random() * random() * 18)),
    );
    for (let release = 0; release < RELEASES; release += 1) {
      const family = familyOf(table);
      for (const { id, value } of family.cells) {
        if (value < (highest.get(id) ?? 0)) fell.add(id);
        highest.set(id, Math.max(value, highest.get(id) ?? 0));
      }
      const k = kind.thresholds?.[release] ?? K;
      const key = kind.isRekeyed ? `key ${sequence} ${release}` : `key ${sequence}`;
      const masked = await maskOf(family, alone ? [] : releases, { k, seed: key });
      if (masked === null) report.refused += 1;
      else {
        releases.push({ ...publishedOf(family, masked, k), withheld: withheldOf(family, masked) });
        all.push(new Map(family.cells.map(({ id, value }) => [id, value])));
        report.published += 1;
        report.masked += masked.size;
        report.cells += family.cells.length;
      }
      table = kind.between(table, random);
    }
    // Of a number that fell the reader would take something for granted that is not so.
    const grows = (id: string): boolean => !fell.has(id);
    const found = [
      ...(await attackSideBySide(releases, grows)),
      ...(await attackSideBySide(releases, () => false)),
      ...(await attackSideBySide(releases, grows, standingIn(all))),
      ...(await attackSideBySide(releases, grows, standingAsShown(releases))),
    ];
    report.narrowed += found.length;
    if (found.length > 0) report.breached += 1;
  }
  return report;
}

async function maskOf(
  family: Family,
  earlier: readonly Earlier[],
  options: { readonly k: number; readonly seed: string },
): Promise<ReadonlySet<string> | null> {
  try {
    const { masked } =
      earlier.length > 0 ? await protectInTime(family, earlier, options) : await protect(family, options);
    return masked;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'E_UNSAFE_RELEASE') return null;
    throw error;
  }
}

/** A two-way table with its totals; cells keep their ids from release to release. */
function familyOf(table: readonly (readonly number[])[]): Family {
  const rows = [...table.keys()];
  const columns = [...(table[0] ?? []).keys()];
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const at = (row: number | 'T', column: number | 'T'): string => `${row}.${column}`;
  const value = (row: number | 'T', column: number | 'T'): number =>
    sum(
      table
        .filter((_, index) => row === 'T' || index === row)
        .flatMap((own) => own.filter((_, index) => column === 'T' || index === column)),
    );
  const all = ([...rows, 'T'] as const).flatMap((row) =>
    ([...columns, 'T'] as const).map((column) => ({ id: at(row, column), value: value(row, column) })),
  );
  return {
    cells: all,
    equations: [
      ...[...rows, 'T' as const].map((row) => ({
        total: at(row, 'T'),
        parts: columns.map((column) => at(row, column)),
      })),
      ...[...columns, 'T' as const].map((column) => ({
        total: at('T', column),
        parts: rows.map((row) => at(row, column)),
      })),
    ],
  };
}

type Random = () => number;
const below = (most: number, random: Random): number => Math.floor(random() * most);

function added(table: readonly (readonly number[])[], answers: number, random: Random): number[][] {
  const next = table.map((row) => [...row]);
  for (let answer = 0; answer < answers; answer += 1) {
    const row = next[below(next.length, random)]!;
    row[below(row.length, random)]! += 1;
  }
  return next;
}

/** One person takes the answer back. */
function takenBack(table: number[][], random: Random): number[][] {
  const row = table[below(table.length, random)]!;
  const column = below(row.length, random);
  row[column] = Math.max(0, row[column]! - 1);
  return table;
}

/** A linear congruential generator: the same sequences everywhere. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}
