import type { Family } from '../family.ts';
import type { Past } from './likely-past.ts';
import { nameOf, type Published } from './published.ts';

type Sums = {
  readonly equations: Family['equations'][number][];
  readonly inequalities: NonNullable<Family['inequalities']>[number][];
};

export type Reading = {
  /** What is known of a cell of an earlier release; undefined where it was withheld. */
  readonly known: (at: number, id: string) => number | undefined;
  /** The cell's column. */
  readonly name: (at: number, id: string) => string;
};

/** A reader who knows of no number what became of it. */
export const readingOf = (shown: Past['shown']): Reading => ({
  known: (at, id) => shown[at]!.get(id),
  name: nameOf,
});

/** A reader who knows which numbers are what they were: what any release shows of one is known of it in all of these. */
export function readingOfStanding({ shown, stands }: Past, name: Reading['name']): Reading {
  const known = new Map(
    shown.flatMap((each, at) => [...each].map(([id, value]) => [name(stands(at, id), id), value] as const)),
  );
  return {
    known: (at, id) => known.get(name(stands(at, id), id)),
    name: (at, id) => name(stands(at, id), id),
  };
}

/**
 * What earlier releases say of their withheld cells: their sums, with all that is known put together.
 * @param open  enters a number above zero that everybody knows, and gives its id
 */
export function earlierSums(
  earlier: readonly Published[],
  { known, name }: Reading,
  open: (value: number) => string,
): Sums {
  const equations: Sums['equations'] = [];
  const inequalities: Sums['inequalities'] = [];
  const opened = (value: number): string[] => (value > 0 ? [open(value)] : []);
  earlier.forEach((release, at) => {
    const hidden = (ids: readonly string[]): string[] =>
      ids.filter((id) => known(at, id) === undefined).map((id) => name(at, id));
    const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (known(at, id) ?? 0), 0);
    for (const { total, parts } of release.equations) {
      const [whole] = hidden([total]);
      const some = hidden(parts);
      const rest = sum(parts) - sum([total]);
      if (whole !== undefined && some.length + rest > 0)
        equations.push({ total: whole, parts: [...some, ...opened(rest)] });
      else if (some.length > 0 && rest < 0) equations.push({ total: open(-rest), parts: some });
      else if (some.length > 0) inequalities.push({ parts: some, wholes: [] });
    }
    for (const { parts, wholes } of release.inequalities) {
      const [less, more] = [hidden(parts), hidden(wholes)];
      const rest = sum(wholes) - sum(parts);
      if (less.length + more.length > 0)
        inequalities.push({ parts: [...less, ...opened(-rest)], wholes: [...more, ...opened(rest)] });
    }
  });
  return { equations, inequalities };
}
