import type { Answers, Family } from './family.ts';
import { thresholdOf } from './primary.ts';

/** What is withheld so that it cannot be seen what everybody answered. */
export type WithheldWhole = {
  /** Zeros and totals. */
  readonly beside: ReadonlySet<string>;
  /** Numbers that a reader must take to be zeros, perhaps. */
  readonly mayBeZero: ReadonlySet<string>;
};

/**
 * Answers to a question are withheld whole, with their zeros and their total, where everybody answered alike (one part above
 * zero, and it is withheld for itself): zeros would tell what, however well the number is withheld. So are those of fewer people than
 * may be told of, so that a row that is withheld whole does not tell which of the two it is (ADR 0024).
 * @param family   thresholds drawn already
 * @param primary  cells that are withheld for themselves
 * @param published  cells that are public already; they stay so
 */
export function withheldWhole(
  family: Family,
  { k, primary, published }: { k: number; primary: ReadonlySet<string>; published: ReadonlySet<string> },
): WithheldWhole {
  const cells = new Map(family.cells.map((cell) => [cell.id, cell]));
  const isZero = (id: string): boolean => cells.get(id)!.value === 0;
  const isWhole = ({ total, parts, people }: Answers): boolean => {
    const all = cells.get(total)!;
    const answered = people ?? all.contributors ?? all.value;
    const some = parts.filter((id) => !isZero(id));
    return (
      some.length > 0 && (answered < thresholdOf(all, k) || (some.length === 1 && primary.has(some[0]!)))
    );
  };
  const whole = (family.answers ?? []).filter(isWhole);
  const parts = whole.flatMap((each) => each.parts);
  const zeros = zerosOf(
    family,
    isZero,
    new Set(parts.filter(isZero)),
    // Of nobody's blank, or known to all.
    (id) => cells.get(id)!.threshold === 0 || published.has(id),
  );
  const totals = whole.map(({ total }) => total).filter((id) => !isZero(id) && !published.has(id));
  return { beside: new Set([...zeros, ...totals]), mayBeZero: new Set([...parts, ...zeros]) };
}

/** These zeros with all zeros of which one of them is the sum, but those that stay shown or follow from a zero that does. */
function zerosOf(
  { equations, inequalities = [] }: Family,
  isZero: (id: string) => boolean,
  first: ReadonlySet<string>,
  staysShown: (id: string) => boolean,
): Set<string> {
  const sums = [
    ...equations.map(({ total, parts }) => ({ wholes: [total], parts, adds: true })),
    ...inequalities.map((each) => ({ ...each, adds: false })),
  ].filter(({ wholes }) => wholes.every(isZero));
  const shown = new Set<string>();
  for (;;) {
    const found = new Set([...first].filter((id) => !staysShown(id) && !shown.has(id)));
    for (const id of found)
      for (const { wholes, parts, adds } of sums)
        if (adds && wholes[0] === id)
          for (const part of parts) if (!staysShown(part) && !shown.has(part)) found.add(part);
    const known = sums.flatMap(({ wholes, parts, adds }) => {
      if (wholes.every((id) => !found.has(id))) return parts.filter((id) => found.has(id));
      return adds && parts.every((id) => !found.has(id)) ? wholes : [];
    });
    if (known.length === 0) return found;
    for (const id of known) shown.add(id);
  }
}
