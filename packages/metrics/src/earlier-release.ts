import { about, contractOf, isAt, traces, type Cell, type Contract } from '@hirogeru/store/contracts';

/** A release as it is read: rows of one view. */
type Reading = {
  readonly id: string;
  view(contract: Contract): readonly Readonly<Record<string, unknown>>[];
};

/** How a number was counted, part by part, in the words that its release gives. */
export type HowCounted = Readonly<Record<string, string>>;

/** The release of the fiscal year before. */
export type EarlierRelease = {
  readonly release: string;
  /** Label, as printed: 令和4年度; '' where the release cannot be read. */
  readonly fiscal_year: string;
  /** The number at an address and how it was counted; null when the release has none, or cannot be read. */
  readonly number: (
    view: string,
    figure: string,
    keys: readonly string[],
  ) => { readonly cell: Cell; readonly how: HowCounted } | null;
  readonly readable: boolean;
};

/** A release of an earlier version, whose tables are of another shape. */
export const unreadableRelease = (release: string): EarlierRelease => ({
  release,
  fiscal_year: '',
  number: () => null,
  readable: false,
});

export const earlierRelease = (reading: Reading): EarlierRelease => ({
  release: reading.id,
  fiscal_year: String(reading.view(about).find(({ name }) => name === 'fiscal_year')?.['value'] ?? ''),
  readable: true,
  number(view, figure, keys) {
    const contract = contractOf(view);
    const trace = reading.view(traces).find((row) => row['view'] === view);
    if (!contract || !trace || !(figure in contract.cells)) return null;
    const row = reading.view(contract).find((each) => isAt(contract, each, keys));
    return row ? { cell: row[figure] as Cell, how: howCounted(contract, figure, trace, row) } : null;
  },
});

/**
 * How a figure of a row is counted, from the words of its table and the words that were asked.
 * @param trace  row of `traces` on the view
 */
export function howCounted(
  contract: Contract,
  figure: string,
  trace: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>>,
): HowCounted {
  const PARTS = ['definition', 'population', 'filters', 'exclusions', 'method'];
  const figures = JSON.parse(String(trace['figures'])) as { figure: string }[];
  return {
    ...Object.fromEntries(PARTS.map((part) => [part, String(trace[part])])),
    formula: JSON.stringify(figures.find((each) => each.figure === figure) ?? null),
    wording: String(row['wording'] ?? ''),
    unit: contract.cells[figure]?.unit ?? '',
  };
}

/** The year before a label 令和5年度: 令和4年度; null for another form. */
export function yearBefore(label: string): string | null {
  const found = /^令和(\d{1,2})年度$/.exec(label.normalize('NFKC'));
  if (!found) return null;
  const year = Number(found[1]) - 1;
  if (year < 1) return null;
  return `令和${year === 1 ? '元' : year}年度`;
}
