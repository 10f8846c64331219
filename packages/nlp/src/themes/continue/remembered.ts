import type { UpperGroup } from '../levels/upper-group.ts';

/** A theme as an earlier run left it. */
export interface RememberedTheme {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  /** Terms of its centre with their weights, strongest first: where it is looked for when none of its units is left. */
  readonly centre: readonly (readonly [term: string, weight: number])[];
}

/** What is kept of a grouping, so that the next one begins where it ended. */
export interface RememberedGrouping {
  readonly themes: readonly RememberedTheme[];
  /** Theme of each unit that was there, by the unit's id; null: it fitted none. */
  readonly placed: ReadonlyMap<string, string | null>;
  /** Those that were read together. */
  readonly uppers?: readonly UpperGroup[];
}
