import type { CellCount, Population, Until } from '@hirogeru/store/vault';

/** What is counted of the rows that fit: rows, different people, or what a log adds up. */
export type Counts = Exclude<keyof CellCount, 'keys'>;

import type { ContrastFigure } from '../views/contrast-estimates.ts';
import type { Side } from '../views/said-sides.ts';

/** How one number comes about, as data: enough to work it out again. */
export type Recipe =
  | {
      readonly kind: 'count';
      readonly population: Population;
      readonly counts: Counts;
      /** dimension → values of which one must fit */
      readonly where: Readonly<Record<string, readonly string[]>>;
    }
  /** In how many values of a dimension there is anything. */
  | {
      readonly kind: 'values';
      readonly population: Population;
      readonly dimension: string;
      readonly where: Readonly<Record<string, readonly string[]>>;
    }
  /** Of the answers before and later to one item; `range` is that of its scale, where the figure needs it. */
  | {
      readonly kind: 'pairs';
      readonly item: string;
      readonly until: Until;
      readonly figure: string;
      readonly range?: number;
    }
  /** Of the scores of a part of a scale on one occasion. */
  | {
      readonly kind: 'scores';
      readonly scale: string;
      readonly part: string;
      readonly occasion: string;
      readonly figure: string;
    }
  /** Of the same people's scores before and later; of changes by a threshold, where there is a rule. */
  | {
      readonly kind: 'score_pairs';
      readonly scale: string;
      readonly part: string;
      readonly until: Until;
      readonly figure: string;
      readonly rule?: 'mid' | 'rci';
    }
  /** People who answered items before and after and wrote something: of a side, mentioning any of some codes. */
  | {
      readonly kind: 'said';
      readonly items: readonly string[];
      readonly side: Side | null;
      readonly codes: readonly string[] | null;
    }
  /** Of an item or a part of a scale asked in several rounds; of one of them, where there is a round. */
  | {
      readonly kind: 'series';
      readonly measure: string;
      readonly part: string;
      readonly occasion: string;
      readonly round: string | null;
      readonly figure: string;
    }
  /** Of the answers to a question by kinds of people; of one combination of kinds, where there is one. */
  | {
      readonly kind: 'weighted';
      readonly question: string;
      readonly occasion: string;
      readonly stratum: string | null;
      readonly figure: string;
    }
  /** Made of other numbers. */
  | { readonly kind: 'formula'; readonly formula: FormulaName; readonly of: readonly Recipe[] }
  /** Rows of the files taken in. */
  | { readonly kind: 'file_rows'; readonly column: FileRows }
  /** Written down when themes were found. */
  | { readonly kind: 'stability'; readonly theme: string }
  /** Whatever has no shorter way: the view is counted again from the beginning. */
  | { readonly kind: 'view'; readonly view: string };

export type FormulaName = 'share' | 'wilson_low' | 'wilson_high' | 'hours' | 'minus' | ContrastFigure;
export type FileRows = 'rows_read' | 'accepted' | 'duplicate' | 'rejected' | 'blank' | 'left_out';

/** A count of everything that stands at some coordinates; margins ('T') ask for nothing. */
export const countOf = (
  population: Population,
  coordinates: Readonly<Record<string, string | readonly string[]>>,
  counts: Counts = 'count',
): Recipe => ({
  kind: 'count',
  population,
  counts,
  where: Object.fromEntries(
    Object.entries(coordinates).flatMap(([name, value]) =>
      value === 'T' ? [] : [[name, typeof value === 'string' ? [value] : value]],
    ),
  ),
});
