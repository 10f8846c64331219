import type { PairedAnswers } from '@hirogeru/store/vault';
import { rounded } from '../rounded.ts';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';
import { mean } from '../statistics/mean.ts';
import { median } from '../statistics/median.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { partlyMatchedT } from '../statistics/partly-matched-t.ts';
import { sensitivityBounds } from '../statistics/sensitivity-bounds.ts';
import { shownEnds } from '../views/shown-ends.ts';
import { welchT } from '../statistics/welch-t.ts';

/** One figure of the answers to an item on two occasions, by its name; null where they give none. */
export function pairFigure(answers: PairedAnswers, figure: string, range: number): number | null {
  const { pairs, onlyBefore, onlyAfter } = answers;
  const before = pairs.map((pair) => pair.before);
  const changes = pairs.map((pair) => pair.after - pair.before);
  const fitting = (fits: (change: number) => boolean) => changes.filter(fits).length;
  const bounds = () =>
    sensitivityBounds(rounded(mean(changes), 1), {
      stayed: pairs.length,
      left: onlyBefore.length,
      range,
    });
  const wide = () => {
    const test = pairedT(changes);
    return test && shownEnds(test.low, test.high, true);
  };
  const made: Readonly<Record<string, () => number | null | undefined>> = {
    pre: () => pairs.length + onlyBefore.length,
    post: () => pairs.length + onlyAfter.length,
    fu: () => pairs.length + onlyAfter.length,
    paired: () => pairs.length,
    only_pre: () => onlyBefore.length,
    only_post: () => onlyAfter.length,
    up: () => fitting((change) => change > 0),
    same: () => fitting((change) => change === 0),
    down: () => fitting((change) => change < 0),
    paired_rate: () => pairs.length / (pairs.length + onlyBefore.length),
    difference: () => mean(changes),
    low: () => pairedT(changes)?.low,
    high: () => pairedT(changes)?.high,
    low_wide: () => wide()?.[0],
    high_wide: () => wide()?.[1],
    median: () => median(changes),
    lowest: () => bounds()[0],
    highest: () => bounds()[1],
    g: () => hedgesGAv(pairs)?.g,
    g_low: () => hedgesGAv(pairs)?.low,
    g_high: () => hedgesGAv(pairs)?.high,
    unmatched_difference: () => mean(onlyAfter) - mean(onlyBefore),
    unmatched_low: () => welchT(onlyAfter, onlyBefore)?.low,
    unmatched_high: () => welchT(onlyAfter, onlyBefore)?.high,
    all_difference: () => partlyMatchedT(answers)?.difference,
    all_low: () => partlyMatchedT(answers)?.low,
    all_high: () => partlyMatchedT(answers)?.high,
    stayed: () => mean(before),
    left: () => mean(onlyBefore),
    left_difference: () => mean(onlyBefore) - mean(before),
    left_low: () => welchT(onlyBefore, before)?.low,
    left_high: () => welchT(onlyBefore, before)?.high,
  };
  const value = made[figure]?.() ?? null;
  return value === null ? null : rounded(value, figure.startsWith('g') || figure === 'paired_rate' ? 2 : 1);
}
