import type { Family } from './family.ts';

/**
 * The family as a reader sees it who knows that every zero is shown: a masked one is 1 or more. Masks made for
 * it hide no zero but those that stand for somebody (the fees of two people, nothing).
 */
export function withZerosShown(family: Family): Family {
  const known = family.cells.map((cell) => {
    const least = Math.min(1, cell.value);
    return least > (cell.least ?? 0) ? { ...cell, least } : cell;
  });
  return { ...family, cells: known };
}
