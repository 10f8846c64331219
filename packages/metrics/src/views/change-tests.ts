import { pairedT } from '../statistics/paired-t.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { differencesOf, type ChangeCells, type Paired } from './change-cells.ts';
import { effectShown } from './effect-shown.ts';
import { shownAlike } from './estimate-guard.ts';
import { waysOf, type ShownHow } from './estimates-shown.ts';
import { pAlike } from './p-alike.ts';
import { leavesRoomRejoined } from './rejoined-answers.ts';

/** What of effect and p is shown beside mean and interval of a change. */
export type ShownTests = {
  /** Cells with which they are withheld. */
  readonly needs: readonly string[];
  readonly effect: boolean;
  readonly p: boolean;
};

/** p of the ranks of an item's changes. */
export const rankP = ({ pairs }: Pick<Paired, 'pairs'>): number =>
  wilcoxonSignedRankPratt(differencesOf(pairs))?.p ?? 1;

/**
 * Effect and p tell the changes more nearly than mean and interval do: beside the numbers of people who went up, stayed and
 * went down they are shown with all three; instead of them, each where it leaves room for all three.
 * @param others  p of the items that are corrected together with this one
 */
export function testsShown(
  paired: Paired,
  cells: ChangeCells,
  { needs, hidesWays, wide }: ShownHow,
  { others, threshold }: { readonly others: readonly number[]; readonly threshold: number },
): ShownTests {
  if (!hidesWays) return { needs: [...needs, ...waysOf(cells)], effect: !wide, p: true };
  const { pairs } = paired;
  const changes = differencesOf(pairs);
  const test = pairedT(changes);
  if (!test) return { needs, effect: false, p: false };
  const isShown = shownAlike(changes, test, wide);
  const isSameP = pAlike(rankP(paired), others);
  const own = effectShown(pairs);
  const room = ({ effect, p }: { effect: boolean; p: boolean }): boolean =>
    leavesRoomRejoined(
      pairs,
      {
        wayOf: (change) => (change > 0 ? 0 : change < 0 ? 2 : 1),
        fits: (more) => isShown(0, more),
        isAlike: (joined) =>
          (!p || isSameP(rankP({ pairs: joined }))) && (!effect || effectShown(joined) === own),
      },
      threshold,
    );
  const [found = { effect: false, p: false }] = [
    { effect: true, p: true },
    { effect: false, p: true },
    { effect: true, p: false },
  ].filter((each) => !(wide && each.effect) && room(each));
  return { needs, ...found };
}
