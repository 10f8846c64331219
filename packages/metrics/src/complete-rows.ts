import type { MeasureContext } from './context.ts';
import type { ProtectedViews } from './protected-row.ts';
import type { View } from './view.ts';
import { asCareful, type ShownRow } from './within.ts';

/**
 * Adds the words that follow from figures (findings, states, sentences), made from the protected figures alone: a word
 * that followed from a withheld number would give it away.
 * @param shownIn  row of another release of the same answers: nothing is said for more certain than there
 */
export function completeRows(
  views: ProtectedViews,
  context: MeasureContext,
  family: readonly View[],
  shownIn?: ShownRow,
): ProtectedViews {
  let known = views;
  for (const { contract, complete } of family) {
    if (!complete) continue;
    const rows = complete(known[contract.name] ?? [], { context, views: known, family });
    known = { ...known, [contract.name]: shownIn ? asCareful(contract.name, rows, shownIn) : rows };
  }
  return known;
}
