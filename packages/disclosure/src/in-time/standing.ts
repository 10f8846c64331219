import type { Family } from '../family.ts';
import { primaryCells } from '../primary.ts';
import type { Past } from './likely-past.ts';

/**
 * Numbers that are what an earlier release showed. Of a round that is over a reader takes it that nothing came since, and
 * reads both releases as one: such a number is known whether it is withheld now or not, and hides no other.
 * @param shown  what each earlier release showed
 * @returns ids, but of those that have to be withheld now
 */
export function standingNumbers(
  family: Family,
  shown: Past['shown'],
  { k, withheld }: { readonly k: number; readonly withheld: ReadonlySet<string> },
): Set<string> {
  const small = new Set(primaryCells(family, { k }));
  return new Set(
    family.cells.flatMap(({ id, value }) =>
      !small.has(id) && !withheld.has(id) && shown.some((each) => each.get(id) === value) ? [id] : [],
    ),
  );
}
