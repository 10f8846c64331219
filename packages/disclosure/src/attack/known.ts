/** A number that a reader looks for: low <= number <= high to begin with. */
export type Sought = {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** So many whole numbers must be left for it; 0 = it may be found. */
  readonly fewest: number;
  /** It need not be a whole number. */
  readonly part?: true;
  /** So much of it stays unknown either way: of sums of the logs. */
  readonly unknownBy?: number;
  /** It is nowhere shown, of so many people: found out only where it is certain that it is of few, or of all but one. */
  readonly of?: number;
  /** It is the difference of two numbers: found out only where it is not 0 and not `fewest` or more either way. */
  readonly difference?: true;
};

/** low <= sum of factor x number <= high, and where a reader has that from. */
export type Relation = {
  readonly says: string;
  readonly terms: readonly (readonly [id: string, factor: number])[];
  readonly low: number;
  readonly high: number;
  /** What a reader takes to be so, and may be wrong about. */
  readonly isGuess?: true;
  /** Addresses of the estimates that it is read from, where these can be left out of a release. */
  readonly rests?: readonly string[];
};

/** Everything that a reader has: numbers that are not shown, and what is known of them. Shown numbers are in the limits. */
export type Known = {
  readonly sought: readonly Sought[];
  readonly relations: readonly Relation[];
};

/** Whether so few values are left for a number that it counts as found out. */
export function isFound(sought: Sought, low: number, high: number): boolean {
  const { fewest, difference, of, part, unknownBy = 0 } = sought;
  if (of !== undefined) return (low >= 1 && high < fewest) || low >= of - 1;
  if (high - low < unknownBy * low) return true;
  if (part || high - low + 1 >= fewest) return false;
  if (!difference) return true;
  // The difference of two numbers of people is one too: small, and not nobody.
  const holds = (from: number, to: number): boolean => Math.max(low, from) <= Math.min(high, to);
  return holds(1, fewest - 1) || holds(1 - fewest, -1);
}
