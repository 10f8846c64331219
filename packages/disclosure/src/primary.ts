import type { Family, FamilyCell } from './family.ts';

/** The least number of people for this cell: its own threshold, else the k of the run. */
export function thresholdOf(cell: FamilyCell, k: number): number {
  return cell.threshold ?? k;
}

/** The least number of values that have to fit while this cell is masked. */
export function spreadOf(cell: FamilyCell, k: number): number {
  return Math.max(thresholdOf(cell, k), cell.spread ?? 0);
}

/**
 * Primary suppression (Hundepool et al. 2012, ch. 4): ids of the cells that stand for 1..k-1 people, sorted. A zero
 * stands for nobody and is published (ADR 0003) unless `maskZeros`.
 */
export function primaryCells(family: Family, options: { k: number; maskZeros?: boolean }): string[] {
  return family.cells
    .filter((cell) => {
      const people = cell.contributors ?? cell.value;
      return people < thresholdOf(cell, options.k) && (people > 0 || options.maskZeros === true);
    })
    .map((cell) => cell.id)
    .toSorted();
}
