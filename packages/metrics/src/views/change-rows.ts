import type { Until } from '@hirogeru/store/vault';
import type { Counting } from '../counting.ts';
import { findingOf } from '../finding.ts';
import { itemOf } from '../instruments/items.ts';
import { withWords, type ProtectedRow } from '../protected-row.ts';
import type { RawRow } from '../raw-row.ts';
import { holm } from '../statistics/holm.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import type { Completing } from '../view.ts';
import { changeCells, differencesOf, type Paired } from './change-cells.ts';
import { changeEstimates, ESTIMATE_FROM, estimatesShown } from './change-estimates.ts';
import { wordsOfItem } from './paired-items.ts';
import { roomOf } from './room-to-move.ts';

/** Paired change of each item. p is Holm-corrected within one group and one pair of occasions. */
export async function changeRows(counting: Counting, until: Until, view: string): Promise<RawRow[]> {
  const { context, book } = counting;
  const paired = await counting.paired(until);
  const corrected = correctWithinGroups(paired, (each) => wordsOfItem(context, each).group_id);
  return paired.map((each, seq) => {
    const { effect, ...words } = wordsOfItem(context, each);
    const cells = changeCells(book, each);
    const { only_pre: _pre, only_post: _post, ...counts } = cells;
    const shown = estimatesShown(each, cells, context.project.threshold);
    const unsaid = { kind: 'too_few', needs: [cells.n_paired.id] } as const;
    const ways = shown.hidesWays ? { up: unsaid, same: unsaid, down: unsaid } : {};
    const pHolm = corrected.get(each.item) ?? null;
    return {
      words: {
        ...words,
        effect_id: effect?.id ?? null,
        sense: itemOf(each.item)?.sense ?? effect?.sense ?? 'benefit',
        seq,
      },
      figures: {
        ...counts,
        ...ways,
        ...changeEstimates(each, cells, pHolm, { view, shown }),
      },
    };
  });
}

/** What may be said of each change, from its protected figures. */
export const completeChange = (rows: readonly ProtectedRow[], known: Completing): ProtectedRow[] =>
  rows.map((row) =>
    withWords(row, { finding: findingOf(row.cells), room: roomOf(known, String(row.words['item_id'])) }),
  );

function correctWithinGroups(paired: readonly Paired[], groupOf: (each: Paired) => string | null) {
  const families = Map.groupBy(
    paired.filter(({ pairs }) => pairs.length >= ESTIMATE_FROM),
    groupOf,
  );
  return new Map(
    [...families.values()].flatMap((family) => {
      const ps = holm(family.map(({ pairs }) => wilcoxonSignedRankPratt(differencesOf(pairs))?.p ?? 1));
      return family.map(({ item }, index) => [item, ps[index] ?? 1] as const);
    }),
  );
}
