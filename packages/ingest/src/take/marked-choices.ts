import type { MissingReason } from '../normalise/missing.ts';
import type { ClosedValue } from './closed-answer.ts';

/** How much the column of one choice says about the whole question: the more, the larger. */
const SAYS: Readonly<Record<MissingReason, number>> = {
  blank: 0,
  no_answer: 1,
  not_applicable: 2,
  dont_know: 3,
  declined: 4,
  // Not chosen: the question was seen.
  zero: 5,
  // It may have been chosen: nobody can say that none was.
  unreadable: 6,
};
/** Says most: the choice was chosen. */
export const CHOSEN = 9;

/** How much the values of a cell say, 0 to 9; 9 for a choice that was chosen. */
export function saysOf(values: readonly ClosedValue[]): number {
  return Math.max(...values.map((value) => ('missing' in value ? SAYS[value.missing] : CHOSEN)));
}

/**
 * Which columns of one question are its answer: those that were chosen, each choice once (a choice and the room for
 * words beside it may have a column each); where none was, the first that says most of why. So `zero` (seen, and none
 * chosen) is kept apart from a question that was not put.
 * @param columns  in the order of the mapping
 */
export function answeringColumns(
  columns: readonly { readonly says: number; readonly code: string }[],
): readonly boolean[] {
  const most = Math.max(...columns.map(({ says }) => says));
  const first = columns.findIndex(({ says }) => says === most);
  return columns.map(({ says, code }, at) => {
    if (says !== CHOSEN) return at === first;
    return columns.findIndex((each) => each.says === CHOSEN && each.code === code) === at;
  });
}
