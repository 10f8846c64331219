import type { Until } from '@hirogeru/store/vault';
import type { Counting } from '../counting.ts';
import { findingOf } from '../finding.ts';
import { itemOf } from '../instruments/items.ts';
import { withWords, type ProtectedRow } from '../protected-row.ts';
import type { RawRow } from '../raw-row.ts';
import type { Completing } from '../view.ts';
import { pointIds } from './answer-counts.ts';
import { changeCells, type Paired } from './change-cells.ts';
import { changeEstimates, ESTIMATE_FROM } from './change-estimates.ts';
import { rankP, testsShown } from './change-tests.ts';
import { estimatesShown } from './estimates-shown.ts';
import { wordsOfItem } from './paired-items.ts';
import { roomOf } from './room-to-move.ts';

/** Paired change of each item. p is Holm-corrected within one group and one pair of occasions, of the shown ones. */
export async function changeRows(counting: Counting, until: Until, view: string): Promise<RawRow[]> {
  const { context, book } = counting;
  const answers = await counting.answers();
  const paired = await counting.paired(until);
  const threshold = context.project.threshold;
  const groupOf = (each: Paired): string => String(wordsOfItem(context, each).group_id);
  const ps = paired.flatMap((each) =>
    each.pairs.length < ESTIMATE_FROM ? [] : [{ each, group: groupOf(each), p: rankP(each) }],
  );
  return paired.map((each, seq) => {
    const { effect, ...words } = wordsOfItem(context, each);
    const cells = changeCells(book, each);
    const { only_pre: _pre, only_post: _post, ...counts } = cells;
    const points = ['pre', until].flatMap((occasion) => pointIds(answers, each.questions, occasion));
    const shown = estimatesShown(each, cells, points, threshold);
    const beside = groupOf(each);
    const others = ps.flatMap(({ each: other, group, p }) => (other !== each && group === beside ? [p] : []));
    const tests = testsShown(each, cells, shown, { others, threshold });
    const unsaid = { kind: 'too_few', needs: [cells.n_paired.id] } as const;
    const ways = shown.hidesWays ? { up: unsaid, same: unsaid, down: unsaid } : {};
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
        ...changeEstimates(each, cells, { view, shown, tests, beside, fewest: threshold }),
      },
    };
  });
}

/** What may be said of each change, from its protected figures. */
export const completeChange = (rows: readonly ProtectedRow[], known: Completing): ProtectedRow[] =>
  rows.map((row) =>
    withWords(row, { finding: findingOf(row.cells), room: roomOf(known, String(row.words['item_id'])) }),
  );
