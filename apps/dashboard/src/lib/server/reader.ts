import { NARROW, WIDE, type Caption, type ChartTable, type Drawing } from '@hirogeru/charts';
import { legendOf } from '@hirogeru/charts/words';
import { about, numberAddress, type Audience } from '@hirogeru/store/contracts';
import { sentenceNumbers, type Release } from '@hirogeru/store/release';
import { FIGURE } from '#lib/labels.ja.ts';

/** A table with the address of each of its numbers, null where an entry is none. */
export type NumberedTable = Omit<ChartTable, 'cells'> & {
  readonly numbers: readonly (readonly (string | null)[])[];
};

/** A finished figure: both drawings, the table behind them and where it was counted. */
export type Figure = {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly source: string;
  readonly wide: string;
  readonly narrow: string;
  readonly alternative: readonly string[];
  readonly table: NumberedTable;
  readonly more: readonly TableBehind<NumberedTable>[];
};

/** A further table behind a figure, of a view of its own. */
export type TableBehind<T = ChartTable> = {
  readonly summary: string;
  readonly view: string;
  readonly table: T;
};

/** What a figure is about; the drawing follows. */
type FigureSpec = {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly subtitle: string;
  readonly note?: string;
  readonly more?: readonly TableBehind[];
};

/** The door to one release: protected tables, and figures drawn from them. */
export type Reader = {
  readonly id: string;
  readonly publishedOn: string;
  readonly audience: Audience;
  readonly view: Release['view'];
  /** Draws a figure once a release and keeps it. */
  figure(spec: FigureSpec, draw: (caption: Caption) => Drawing): Figure;
  /** The pieces of a sentence, its numbers with their addresses. */
  said: ReturnType<typeof sentenceNumbers>;
  /** A word of the release on itself, '' when it has none. */
  about(name: string): string;
};

const KEPT = 3;
const readers = new Map<string, Reader>();

/** The reader of a release; figures stay with it, since rendering is what a page costs. */
export function readerOf(release: Release): Reader {
  const known = readers.get(release.id);
  if (known) return known;
  const reader = makeReader(release);
  readers.set(release.id, reader);
  const oldest = readers.keys().next().value;
  if (readers.size > KEPT && oldest !== undefined) readers.delete(oldest);
  return reader;
}

function makeReader(release: Release): Reader {
  const drawn = new Map<string, Figure>();
  // By identity: a chart hands back the very cells that it was given.
  const addresses = new WeakMap<object, string>();
  const view: Release['view'] = (contract, filter) => {
    const rows = release.view(contract, filter);
    for (const row of rows as Record<string, object>[])
      for (const figure of Object.keys(contract.cells))
        addresses.set(row[figure] ?? {}, numberAddress(contract, figure, row));
    return rows;
  };
  const numbered = ({ cells, ...table }: ChartTable): NumberedTable => ({
    ...table,
    numbers: (cells ?? []).map((row) => row.map((cell) => (cell && addresses.get(cell)) ?? null)),
  });
  const words = new Map(release.view(about).map((row) => [row.name, row.value]));
  return {
    id: release.id,
    publishedOn: release.manifest.published_on,
    audience: release.manifest.audience,
    view,
    said: sentenceNumbers(release),
    about: (name) => words.get(name) ?? '',
    figure(spec, draw) {
      const kept = drawn.get(spec.id);
      if (kept) return kept;
      const note = spec.note ?? '';
      const source = FIGURE.source(words.get('title') ?? '', release.id);
      const caption = { title: spec.title, subtitle: spec.subtitle, note };
      const wide = draw({ ...caption, id: `${spec.id}-w`, width: WIDE });
      const narrow = draw({ ...caption, id: `${spec.id}-n`, width: NARROW });
      const { alternative, table } = wide;
      const figure = {
        ...caption,
        note: [...legendOf(table.rows), note].join(''),
        source,
        id: spec.id,
        view: spec.view,
        wide: wide.svg,
        narrow: narrow.svg,
        alternative,
        table: numbered(table),
        more: (spec.more ?? []).map((behind) => ({ ...behind, table: numbered(behind.table) })),
      };
      drawn.set(spec.id, figure);
      return figure;
    },
  };
}
