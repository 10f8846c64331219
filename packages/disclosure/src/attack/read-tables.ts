import { numberAddress, type Cell, type Contract } from '@hirogeru/store/contracts';
import type { Known, Relation, Sought } from './known.ts';

export type Row = Readonly<Record<string, unknown>>;
/** What a release shows, as an outsider has it: the rows of each view. */
export type Shown = (view: string) => readonly Row[];

/** Offices behind a figure of the logs; a question left blank tells of nobody. */
const OFFICES = 3;

/** Collects what a reader of the tables knows: a number a masked cell, a relation a sentence on the page. */
export class Reading {
  readonly #contracts: ReadonlyMap<string, Contract>;
  readonly #shown: Shown;
  readonly #k: number;
  readonly #sought = new Map<string, Sought>();
  readonly #relations: Relation[] = [];

  constructor(contracts: readonly Contract[], shown: Shown, k: number) {
    this.#contracts = new Map(contracts.map((contract) => [contract.name, contract]));
    this.#shown = shown;
    this.#k = k;
  }

  rows(view: string): readonly Row[] {
    return this.#shown(view);
  }

  /** The row at these keys; undefined when there is none. */
  at(view: string, keys: Row): Row | undefined {
    return this.rows(view).find((row) => Object.entries(keys).every(([key, value]) => row[key] === value));
  }

  /** Rows that add up to another: what was not asked or never logged adds nothing. */
  addUp(says: string, total: Term, parts: readonly Term[]): void {
    const isCounted = ([, , figure, row]: Term): boolean =>
      !['not_asked', 'no_record'].includes((row?.[figure] as Cell | undefined)?.kind ?? '');
    this.add(says, [[-total[0], total[1], total[2], total[3]], ...parts.filter(isCounted)]);
  }

  /** sum of factor x number lies between low and high; nothing is known where one of them is neither shown nor masked. */
  add(says: string, terms: readonly Term[], low = 0, high = 0): void {
    const hidden: [string, number][] = [];
    let rest = 0;
    for (const [factor, view, figure, row] of terms) {
      const cell = row?.[figure] as Cell | undefined;
      if (row && cell?.kind === 'masked') hidden.push([this.#number(view, figure, row), factor]);
      else if (cell?.kind === 'shown') rest += factor * cell.value;
      else return;
    }
    if (hidden.length > 0)
      this.#relations.push({ says, terms: joined(hidden), low: low - rest, high: high - rest });
  }

  /** Every masked number, whether a relation holds it or not. */
  known(): Known {
    return { sought: [...this.#sought.values()], relations: this.#relations };
  }

  #number(view: string, figure: string, row: Row): string {
    const contract = this.#contracts.get(view)!;
    const id = numberAddress(contract, figure, row);
    const isBlank = row['level'] === 'missing' || row['choice'] === 'missing' || figure === 'refused';
    const fewest = isBlank ? 0 : contract.population === 'activities' ? OFFICES : this.#k;
    // Zeros are shown: what is masked is one at least.
    if (!this.#sought.has(id)) this.#sought.set(id, { id, low: isBlank ? 0 : 1, high: Infinity, fewest });
    return id;
  }
}

/** A figure of a row, so many times. */
export type Term = readonly [factor: number, view: string, figure: string, row: Row | undefined];

function joined(terms: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [id, factor] of terms) sums.set(id, (sums.get(id) ?? 0) + factor);
  return [...sums].filter(([, factor]) => factor !== 0);
}
