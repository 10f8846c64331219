import type { Family } from '../family.ts';
import type { Past } from './likely-past.ts';
import { nameOf, type Published } from './published.ts';

type Sums = {
  readonly equations: Family['equations'][number][];
  readonly inequalities: NonNullable<Family['inequalities']>[number][];
};

/**
 * What earlier releases say of their withheld cells: their sums, with all that was shown put together.
 * @param open  enters a number above zero that everybody knows, and gives its id
 */
export function earlierSums(
  earlier: readonly Published[],
  shown: Past['shown'],
  open: (value: number) => string,
): Sums {
  const equations: Sums['equations'] = [];
  const inequalities: Sums['inequalities'] = [];
  const opened = (value: number): string[] => (value > 0 ? [open(value)] : []);
  earlier.forEach((release, at) => {
    const known = shown[at]!;
    const hidden = (ids: readonly string[]): string[] =>
      ids.filter((id) => !known.has(id)).map((id) => nameOf(at, id));
    const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (known.get(id) ?? 0), 0);
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
