/** A theme with the units that were shown in it. */
export interface ShownTheme {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly units: readonly string[];
}

/** How much of an earlier theme is in one of today's. */
export interface Inheritance {
  readonly id: string;
  readonly label: string;
  /** Answers of the earlier theme that are in this one, of those that are still there. */
  readonly answers: number;
  readonly of: number;
  /** Words that the two have in common, in the order of the earlier one. */
  readonly words: readonly string[];
}

/** What became of the themes from one round to the next. */
export interface ThemeChange {
  readonly id: string;
  readonly label: string;
  readonly kind: 'continued' | 'new' | 'merged' | 'split' | 'faded';
  /** Of a faded theme: where its answers are now. Of the others: what of earlier themes they hold. */
  readonly from: readonly Inheritance[];
}

/** A theme of today is made of an earlier one when it holds this share of its answers … */
const HOLDS = 0.5;
/** … and is a part of it from this share on, when another holds as much. */
const PART = 0.25;

/**
 * Tells of each theme what became of it since an earlier round, by where its answers of then are now.
 * @param answerOf  the answer of a unit; null when it is no longer there
 * @returns themes of today in their order, then those that faded
 */
export function lineage(
  before: readonly ShownTheme[],
  now: readonly ShownTheme[],
  answerOf: (unit: string) => string | null,
): ThemeChange[] {
  // By units, since an answer may have spoken of both themes all along; told in answers.
  const there = ({ units }: ShownTheme): string[] => units.filter((unit) => answerOf(unit) !== null);
  const answers = (units: readonly string[]): number => new Set(units.map(answerOf)).size;
  const earlier = new Map(before.map((theme) => [theme.id, there(theme)]));
  const today = new Map(now.map((theme) => [theme.id, new Set(theme.units)]));
  const shared = (from: string, to: string): string[] =>
    earlier.get(from)!.filter((unit) => today.get(to)!.has(unit));
  const share = (from: string, to: string): number =>
    shared(from, to).length / Math.max(1, earlier.get(from)!.length);
  const inherited = (from: ShownTheme, to: ShownTheme): Inheritance => ({
    id: from.id,
    label: from.label,
    answers: answers(shared(from.id, to.id)),
    of: answers(earlier.get(from.id)!),
    words: from.words.filter((word) => to.words.includes(word)),
  });
  const changes = now.map((theme): ThemeChange => {
    const from = before
      .filter(({ id }) => id === theme.id || share(id, theme.id) >= PART)
      .map((each) => inherited(each, theme));
    return { id: theme.id, label: theme.label, kind: kindOf(theme.id), from };
  });
  const faded = before
    .filter(({ id }) => !today.has(id) && now.every((theme) => share(id, theme.id) < HOLDS))
    .map((theme): ThemeChange => {
      const into = now.filter(({ id }) => shared(theme.id, id).length > 0);
      const from = into.map((each) => ({ ...inherited(theme, each), id: each.id, label: each.label }));
      return { id: theme.id, label: theme.label, kind: 'faded', from };
    });
  return [...changes, ...faded];

  function kindOf(id: string): ThemeChange['kind'] {
    const whole = before.filter((theme) => share(theme.id, id) >= HOLDS);
    if (whole.length > 1) return 'merged';
    const parted = before.some(
      (theme) =>
        share(theme.id, id) >= PART &&
        now.some(
          (other) =>
            other.id !== id &&
            share(theme.id, other.id) >= PART &&
            !(earlier.has(other.id) && earlier.has(id)),
        ),
    );
    if (parted) return 'split';
    return earlier.has(id) || whole.length === 1 ? 'continued' : 'new';
  }
}
