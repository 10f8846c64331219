import type { Contract, NumberAddress } from '@hirogeru/store/contracts';
import type { MeasureContext } from './context.ts';
import type { Counting } from './counting.ts';
import type { Saying } from './findings/said.ts';
import type { ProtectedRow, ProtectedViews } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';
import type { Bilingual } from './sentences/bilingual.ts';

/** How one figure of a view comes about. */
export type FigureWords = {
  /** In words; the whole view's formula where it is left out. */
  readonly formula?: string;
  /** In symbols. */
  readonly symbols: string;
  /** Fewest answers for this figure, where it needs more than a count does. */
  readonly from?: number;
};

/** How a view is counted, in words. */
export type TraceWords = {
  readonly definition: string;
  readonly formula: string;
  readonly population: string;
  readonly filters?: string;
  readonly exclusions?: string;
  /** Plain counting, where it is left out. */
  readonly method?: string;
  readonly source: string;
  /** Kinds of question whose forms are read; activity logs; or everything received. */
  readonly reads: readonly string[] | 'logs' | 'all';
};

/** What is known once the counts are protected. */
export type Completing = {
  readonly context: MeasureContext;
  /** The views before this one are complete, those after it only protected. */
  readonly views: ProtectedViews;
  /** The family itself, in its order. */
  readonly family: readonly View[];
};

/** Fewest contributors behind a count: 'k' is the project's threshold; 0 = it tells of files or rounds, not of people. */
type Fewest = 'k' | 0 | { readonly offices: number };

/** One table that a release shows: its columns, how it is counted, and what is said of that. */
export type View = {
  readonly contract: Contract;
  readonly title: Bilingual;
  /** One number of the table; {key} stands for the value of a key. */
  readonly number: Bilingual;
  /** Keys that have a total, 'T'. */
  readonly margins: readonly string[];
  /** Every figure of the contract. */
  readonly figures: Readonly<Record<string, FigureWords>>;
  readonly minimum: Fewest;
  /** Null where the rows are no counts (settings, words). */
  readonly trace: TraceWords | null;
  /** Views that show some of the same cells. */
  readonly linked: readonly string[];
  /** The number of another view that a figure repeats; null for a number of its own. */
  readonly repeats?: (figure: string, keys: readonly string[]) => NumberAddress | null;
  /** What is found in its rows, in plain words. Only words about the release itself have none. */
  readonly say?: Saying;
  /** Counts the rows, before protection. */
  readonly build: (counting: Counting) => Promise<readonly RawRow[]> | readonly RawRow[];
  /** Words that follow from protected figures alone. */
  readonly complete?: (rows: readonly ProtectedRow[], known: Completing) => readonly ProtectedRow[];
};

/** Declares a view: one file a view in `views/`, one line in `views/family.ts`. */
export const defineView = <V extends Contract>(
  view: View & {
    readonly contract: V;
    readonly margins: readonly (keyof V['keys'])[];
    readonly figures: { readonly [F in keyof V['cells']]: FigureWords };
  },
): View => view;
