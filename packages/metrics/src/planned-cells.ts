import { cellsAt } from './cells-at.ts';
import type { RawFamily } from './measure.ts';

/**
 * The cells behind the numbers that the plan names for its measures, by id: where other cells can be withheld instead, these
 * should stay shown. A number that is not there has none.
 */
export function plannedCells(raw: RawFamily): Set<string> {
  const numbers = raw.context.plan.measures.flatMap((measure) => measure.numbers);
  return new Set(numbers.flatMap(({ number }) => cellsAt(raw, number)));
}
