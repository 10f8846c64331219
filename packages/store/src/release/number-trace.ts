import type { Cell } from '../cell.ts';
import type { Contract } from '../contract.ts';
import { contractOf } from '../contracts/family.ts';
import { isAt, readNumberAddress } from '../number-address.ts';
import type { Release } from './open.ts';
import { keyLabels } from './key-labels.ts';
import { viewTraces, type ViewTrace } from './view-trace.ts';

/** The way back from one number of a release: what it is, how it was counted, of what, and what was left out. */
export type NumberTrace = {
  readonly number: string;
  readonly view: string;
  readonly figure: string;
  readonly release: string;
  readonly title: { readonly ja: string; readonly en: string };
  /** As the table shows it. A number that is withheld has no value here either. */
  readonly state: Cell['kind'];
  readonly value: number | null;
  readonly unit: string;
  readonly definition: string;
  readonly formula: string;
  readonly symbols: string;
  /** Fewest answers for this figure, where it needs more than a count does. */
  readonly from: number | null;
  readonly at: readonly { readonly key: string; readonly value: string; readonly label: string }[];
  readonly population: string;
  readonly filters: string;
  /** People and rows counted, as far as the same row of the table shows them. */
  readonly counted: readonly {
    readonly figure: string;
    readonly formula: string;
    readonly value: number;
    readonly unit: string;
  }[];
  readonly exclusions: string;
  readonly not_counted: ViewTrace['not_counted'];
  readonly method: string;
  readonly source: string;
  readonly files: ViewTrace['files'];
  readonly version: string;
};

const COUNTED: readonly string[] = ['人', '件', '回', '延べ', '行'];
/** Traces a number of a release by its address; null when the release shows no such number. */
export function numberTrace(release: Pick<Release, 'id' | 'view'>, address: string): NumberTrace | null {
  const asked = readNumberAddress(address);
  const contract = contractOf(asked?.view);
  const row = asked && contract && rowAt(release, contract, asked.keys);
  const [words] = contract ? viewTraces(release, contract.name) : [];
  if (!asked || !contract || !row || !words) return null;
  const { figures } = words;
  const how = figures.find(({ figure }) => figure === asked.figure);
  const cell = cellsOf(contract, row).find(({ figure }) => figure === asked.figure)?.cell;
  if (!how || !cell) return null;
  const labels = keyLabels(release)(contract, row);
  const at = Object.keys(contract.keys).map((key) => ({
    key,
    value: String(row[key]),
    label: labels[key] ?? String(row[key]),
  }));
  const filled = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_, key: string) => labels[key] ?? '');
  return {
    number: address,
    view: contract.name,
    figure: how.figure,
    release: release.id,
    title: { ja: filled(words.number_ja), en: filled(words.number_en) },
    state: cell.kind,
    value: cell.kind === 'shown' ? cell.value : null,
    unit: how.unit,
    definition: words.definition,
    formula: how.formula,
    symbols: how.symbols,
    from: how.from,
    at,
    population: words.population,
    filters: words.filters,
    counted: cell.kind === 'shown' ? countedIn(contract, row, figures) : [],
    exclusions: words.exclusions,
    not_counted: words.not_counted,
    method: words.method,
    source: words.source,
    files: words.files,
    version: words.version,
  };
}

type Row = Readonly<Record<string, unknown>>;

function rowAt(release: Pick<Release, 'view'>, contract: Contract, keys: readonly string[]): Row | undefined {
  const rows: readonly Row[] = release.view(contract);
  return rows.find((row) => isAt(contract, row, keys));
}

function cellsOf(contract: Contract, row: Row): { figure: string; unit: string; cell: Cell }[] {
  return Object.entries(contract.cells).map(([figure, { unit }]) => ({
    figure,
    unit,
    cell: row[figure] as Cell,
  }));
}

const countedIn = (contract: Contract, row: Row, figures: ViewTrace['figures']): NumberTrace['counted'] =>
  cellsOf(contract, row).flatMap(({ figure, unit, cell }) => {
    const formula = figures.find((each) => each.figure === figure)?.formula ?? '';
    return cell.kind === 'shown' && COUNTED.includes(unit)
      ? [{ figure, formula, value: cell.value, unit }]
      : [];
  });
