import type { Family } from '../family.ts';
import { primaryCells } from '../primary.ts';
import type { Past } from './likely-past.ts';

/**
 * Numbers that are what an earlier release showed. Of a round that is over a reader takes it that nothing came since, and
 * reads both releases as one: such a number is known whether it is withheld now or not, and hides no other.
 * @param shown  what each earlier release showed
 * @returns ids, but of those that have to be withheld now: also of zeros of answers to which more people answered since
 */
export function standingNumbers(
  family: Family,
  shown: Past['shown'],
  { k, withheld }: { readonly k: number; readonly withheld: ReadonlySet<string> },
): Set<string> {
  const small = new Set(primaryCells(family, { k }));
  const standing = new Set(
    family.cells.flatMap(({ id, value }) =>
      !small.has(id) && !withheld.has(id) && shown.some((each) => each.get(id) === value) ? [id] : [],
    ),
  );
  const zeros = new Set(family.cells.flatMap(({ id, value }) => (value === 0 ? [id] : [])));
  const changed = (family.answers ?? []).filter(({ total }) => !standing.has(total));
  for (const id of changed.flatMap(({ parts }) => parts)) if (zeros.has(id)) standing.delete(id);
  // Beside a sum and all other parts of it that stand, a zero is known.
  for (const { total, parts } of family.equations)
    if (standing.has(total) && parts.every((id) => zeros.has(id) || standing.has(id)))
      for (const id of parts) if (zeros.has(id) && !withheld.has(id)) standing.add(id);
  return standing;
}
