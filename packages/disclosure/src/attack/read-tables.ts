import { numberAddress, type Cell, type Contract, type LeakKind } from '@hirogeru/store/contracts';
import type { Known, Relation, Sought } from './known.ts';
import { isMasked, isTooFew, shownAt, type Row, type Shown } from './shown-rows.ts';
import { perhapsZeros } from './withheld-whole.ts';

/** A number that stands somewhere in the open, by its address, and where. */
export type Told = {
  readonly number: string;
  readonly low: number;
  readonly high: number;
  readonly says: string;
  readonly kind: LeakKind;
};
/** Something that was not read, and why. */
export type Aside = { readonly what: string; readonly because: string };

/** A figure of a row that is made of others: a mean, an interval. */
export type Estimate = readonly [view: string, figure: string, row: Row];
type Beside = {
  /** Numbers that no table has. */
  readonly others?: readonly (readonly [id: string, factor: number])[];
  readonly rests?: readonly Estimate[];
};

/** Sums of shares leave the last bits. */
const NEAR = 1e-6;
/** Offices behind a figure of the logs; a question left blank tells of nobody. */
const OFFICES = 3;

/** Half of the last digit of hours. */
const HALF_OF_HOURS = 0.05 + 1e-9;
/** A sum of the logs stays unknown by so much of itself. */
const UNKNOWN_BY = 0.2;
/** Numbers that are not shown, and not masked either, where what stands beside them would tell of few people. */
const UNTOLD: Readonly<Record<string, { readonly figures: readonly string[]; readonly beside: string }>> = {
  change_by_item: { figures: ['up', 'same', 'down'], beside: 'difference' },
  change_at_follow_up: { figures: ['up', 'same', 'down'], beside: 'difference' },
  scale_thresholds: { figures: ['improved', 'same', 'declined'], beside: 'threshold' },
};

/** Whether a number is withheld. */
export function isHidden(view: string, figure: string, row: Row): boolean {
  if (isMasked(row, figure)) return true;
  const untold = UNTOLD[view];
  return (
    isTooFew(row, figure) &&
    (untold?.figures.includes(figure) ?? false) &&
    shownAt(row, 'n_paired') !== null &&
    shownAt(row, untold?.beside ?? '') !== null
  );
}

/** Whether it may be hidden only because the number of all is masked: then it can be zero, which else would be shown. */
function isUntold(view: string, figure: string, row: Row): boolean {
  const figures = UNTOLD[view]?.figures ?? [];
  return figures.includes(figure) && ['n_paired', ...figures].every((each) => isMasked(row, each));
}

/** Collects what a reader of the tables knows: a number a masked cell, a relation a sentence on the page. */
export class Reading {
  readonly #contracts: ReadonlyMap<string, Contract>;
  readonly #shown: Shown;
  readonly #k: number;
  readonly #sought = new Map<string, Sought>();
  readonly #relations: Relation[] = [];
  readonly #guesses: Relation[] = [];
  readonly #told: Told[] = [];
  readonly #untrue: Relation[] = [];
  readonly #aside: Aside[] = [];
  readonly #perhapsZero: ReadonlySet<string>;

  constructor(contracts: readonly Contract[], shown: Shown, k: number) {
    this.#contracts = new Map(contracts.map((contract) => [contract.name, contract]));
    this.#shown = shown;
    this.#k = k;
    this.#perhapsZero = new Set(
      perhapsZeros(shown).map(([view, figure, row]) =>
        numberAddress(this.#contracts.get(view)!, figure, row),
      ),
    );
  }

  /** So many values a withheld number of people needs. */
  get fewest(): number {
    return this.#k;
  }

  rows(view: string): readonly Row[] {
    return this.#shown(view);
  }

  /** Names of all tables, in their order. */
  views(): string[] {
    return [...this.#contracts.keys()];
  }

  /** The row at these keys; undefined when there is none. */
  at(view: string, keys: Row): Row | undefined {
    return this.rows(view).find((row) => Object.entries(keys).every(([key, value]) => row[key] === value));
  }

  /** Rows that add up to another: what was not asked or never logged adds nothing. */
  addUp(says: string, total: Term, parts: readonly Term[]): void {
    const isCounted = ([, , figure, row]: Term): boolean =>
      !['not_asked', 'no_record'].includes((row?.[figure] as Cell | undefined)?.kind ?? '');
    const counted = parts.filter(isCounted);
    if (parts.length === 0) return;
    const isRounded = this.#contracts.get(total[1])?.cells[total[2]]?.unit === '時間';
    const off = isRounded ? (counted.length + 1) * HALF_OF_HOURS : 0;
    this.add(says, [[-total[0], total[1], total[2], total[3]], ...counted], -off, off);
  }

  /** A number that no table has, and that may be found; a relation reaches it by its id. */
  unnamed(id: string, low: number, high: number): string {
    this.#sought.set(id, { id, low, high, fewest: 0 });
    return id;
  }

  /** The same where it need not be a whole number; nothing is known of it. */
  unnamedPart(id: string): string {
    this.#sought.set(id, { id, low: -Infinity, high: Infinity, fewest: 0, part: true });
    return id;
  }

  /** A number that no table has, and of which nobody may be sure that it is of few people, or of all but one. */
  unshown(view: string, figure: string, row: Row, of: number): string {
    const id = numberAddress(this.#contracts.get(view)!, figure, row);
    this.#sought.set(id, { id, low: 0, high: of, fewest: this.#k, of });
    return id;
  }

  /** What is too long to be tried. */
  leaveAside(what: string, because: string): void {
    this.#aside.push({ what, because });
  }

  aside(): readonly Aside[] {
    return this.#aside;
  }

  /** A number has one of these values: of all that are possible, only some may fit what is shown of it. */
  leave(says: string, view: string, figure: string, row: Row, values: ReadonlySet<number>): void {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    this.add(says, [[1, view, figure, row]], low, high);
    if (values.size === 0 || !isHidden(view, figure, row)) return;
    const id = this.#number(view, figure, row);
    if (values.size < this.#sought.get(id)!.fewest)
      this.tell({ number: id, low, high, says, kind: 'narrowed' });
  }

  /** A number that is told outright: whether it may be, the tables decide. */
  tell(told: Told): void {
    this.#told.push(told);
  }

  /**
   * sum of factor x number lies between low and high; nothing is known where one of them is neither shown nor masked.
   * @param others  numbers that no table has
   */
  add(
    says: string,
    terms: readonly Term[],
    low = 0,
    high = 0,
    others: readonly (readonly [id: string, factor: number])[] = [],
  ): void {
    const relation = this.#relation(says, terms, low, high, others);
    if (!relation) return;
    if (relation.terms.length > 0) this.#relations.push(relation);
    else if (relation.low > NEAR || relation.high < -NEAR) this.#untrue.push(relation);
  }

  /**
   * What a reader takes to be so and may be wrong about: it is tried beside what is known.
   * @param beside.rests  estimates that it is read from, which can be left out of a release
   */
  guess(
    says: string,
    terms: readonly Term[],
    low = 0,
    high = 0,
    { others = [], rests = [] }: Beside = {},
  ): void {
    const relation = this.#relation(says, terms, low, high, others);
    if (relation && relation.terms.length > 0)
      this.#guesses.push({ ...relation, isGuess: true, rests: rests.flatMap((each) => this.#address(each)) });
  }

  #address([view, figure, row]: Estimate): string[] {
    const contract = this.#contracts.get(view);
    return contract && shownAt(row, figure) !== null ? [numberAddress(contract, figure, row)] : [];
  }

  #relation(
    says: string,
    terms: readonly Term[],
    low: number,
    high: number,
    others: readonly (readonly [id: string, factor: number])[],
  ): Relation | null {
    const hidden: (readonly [string, number])[] = [...others];
    let rest = 0;
    for (const [factor, view, figure, row] of terms) {
      const cell = row?.[figure] as Cell | undefined;
      if (row && isHidden(view, figure, row)) hidden.push([this.#number(view, figure, row), factor]);
      else if (cell?.kind === 'shown') rest += factor * cell.value;
      // Everybody knows that nobody is there.
      else if (cell?.kind === 'impossible') continue;
      else return null;
    }
    return { says, terms: joined(hidden), low: low - rest, high: high - rest };
  }

  /** What is told outright, without anything to be worked out. */
  told(): readonly Told[] {
    return this.#told;
  }

  /** What does not hold though everything in it is shown. */
  untrue(): readonly Relation[] {
    return this.#untrue;
  }

  /** Every masked number, whether a relation holds it or not. */
  known(): Known {
    return { sought: [...this.#sought.values()], relations: this.#relations };
  }

  /** The same with what a reader may guess; null where there is nothing to guess. */
  guessed(): Known | null {
    const { sought, relations } = this.known();
    return this.#guesses.length === 0 ? null : { sought, relations: [...relations, ...this.#guesses] };
  }

  #number(view: string, figure: string, row: Row): string {
    const contract = this.#contracts.get(view)!;
    const id = numberAddress(contract, figure, row);
    const isBlank = row['level'] === 'missing' || row['choice'] === 'missing' || figure === 'refused';
    const isLogged = contract.population === 'activities';
    const fewest = isBlank ? 0 : isLogged ? OFFICES : this.#k;
    const unit = contract.cells[figure]?.unit ?? '';
    const isPart = unit === '時間';
    const sum = isLogged ? { unknownBy: UNKNOWN_BY, ...(isPart ? ({ part: true } as const) : {}) } : {};
    const isKept = isMasked(row, figure) && !isUntold(view, figure, row);
    // Zeros are shown: what is masked is one at least, but of hours a minute, and of answers that are withheld whole. What is not told
    // because it would be of few may be none.
    const low = isKept && !isBlank && !isPart && !this.#perhapsZero.has(id) ? 1 : 0;
    if (!this.#sought.has(id)) this.#sought.set(id, { id, low, high: Infinity, fewest, ...sum });
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
