import type { Family } from './family.ts';

/**
 * The family as a reader sees it who knows that every zero is shown: a masked one is 1 or more. Masks made for
 * it hide no zero but those that stand for somebody (the fees of two people, nothing).
 * @param but  numbers that are withheld together with zeros, and may be zeros to a reader (`alike.ts`)
 */
export function withZerosShown(family: Family, but: ReadonlySet<string> = new Set()): Family {
  const known = family.cells.map((cell) => {
    const least = cell.mayBeZero || but.has(cell.id) ? 0 : Math.min(1, cell.value);
    return least > (cell.least ?? 0) ? { ...cell, least } : cell;
  });
  return { ...family, cells: known };
}
