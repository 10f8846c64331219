import type { Pair, PairedAnswers } from '@hirogeru/store/vault';
import { pairedT } from '../statistics/paired-t.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { effectShown } from './effect-shown.ts';
import { shownAlike } from './estimate-guard.ts';
import { pAlike } from './p-alike.ts';
import { leavesRoomRejoined } from './rejoined-answers.ts';
import { changeBeyond } from '../statistics/change-beyond.ts';
import type { Reached, WayCells } from './score-ways.ts';

/** Whether effect and p can stand beside mean and interval. */
export type TestsBeside = { readonly effect: boolean; readonly p: boolean };

const differences = (pairs: readonly Pair[]): number[] => pairs.map(({ before, after }) => after - before);

/** p of the paired t test of scores; null of too few, or without any spread. */
export const changePOf = (pairs: readonly Pair[]): number | null =>
  pairs.length < ESTIMATE_FROM ? null : (pairedT(differences(pairs))?.p ?? null);

/**
 * Effect and p beside thresholds of which the numbers are not shown: each where it leaves room for all of them, with the
 * numbers of the other thresholds as they are shown.
 * @param others  p of the scales that are corrected together with this one
 */
export function testsBesideScores(
  {
    answers: { pairs },
    reached,
  }: {
    readonly answers: PairedAnswers;
    readonly reached: readonly (Reached & { readonly cells: WayCells | null })[];
  },
  others: readonly number[],
  fewest: number,
): TestsBeside {
  const hidden = reached.flatMap(({ ways, points, cells }) =>
    ways && points !== null && !cells ? [points] : [],
  );
  const told = reached.flatMap(({ points, cells }) => (points !== null && cells ? [points] : []));
  const test = pairs.length < ESTIMATE_FROM ? null : pairedT(differences(pairs));
  if (hidden.length === 0 || !test) return { effect: true, p: true };
  const isShown = shownAlike(differences(pairs), test, false);
  const isSameP = pAlike(test.p, others);
  const countsOf = (joined: readonly Pair[]): string =>
    JSON.stringify(told.map((points) => changeBeyond(differences(joined), points)));
  const [effect, counts] = [effectShown(pairs), countsOf(pairs)];
  const room = (shown: TestsBeside): boolean =>
    hidden.every((points) =>
      leavesRoomRejoined(
        pairs,
        {
          wayOf: wayBeyond(points),
          fits: (more) => isShown(0, more),
          isAlike: (joined) =>
            countsOf(joined) === counts &&
            (!shown.p || isSameP(changePOf(joined) ?? 1)) &&
            (!shown.effect || effectShown(joined) === effect),
        },
        fewest,
      ),
    );
  return (
    [
      { effect: true, p: true },
      { effect: false, p: true },
      { effect: true, p: false },
    ].find(room) ?? { effect: false, p: false }
  );
}

const wayBeyond =
  (points: number) =>
  (change: number): 0 | 1 | 2 => {
    const { up, down } = changeBeyond([change], points);
    return up > 0 ? 0 : down > 0 ? 2 : 1;
  };
