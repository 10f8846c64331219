import type { Answers, Family } from './family.ts';
import { thresholdOf } from './primary.ts';
import { zerosWith } from './zeros-with.ts';

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
 * may be told of, also where none of them said any of it, so that a row that is withheld whole does not tell which it is (ADR 0024).
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
    return (answered > 0 && answered < thresholdOf(all, k)) || (some.length === 1 && primary.has(some[0]!));
  };
  const whole = (family.answers ?? []).filter(isWhole);
  const parts = whole.flatMap((each) => each.parts);
  const zeros = zerosWith(
    family,
    new Set(parts.filter(isZero)),
    // Of nobody's blank, or known to all.
    (id) => cells.get(id)!.threshold === 0 || published.has(id),
  );
  const totals = whole.map(({ total }) => total).filter((id) => !isZero(id) && !published.has(id));
  return { beside: new Set([...zeros, ...totals]), mayBeZero: new Set([...parts, ...zeros]) };
}
