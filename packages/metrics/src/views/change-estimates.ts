import type { Pair } from '@hirogeru/store/vault';
import type { RawFigure } from '../cell-book.ts';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';
import { pairedT } from '../statistics/paired-t.ts';

/** Below this many pairs only the numbers up, same and down are given. */
export const ESTIMATE_FROM = 10;

/**
 * Estimates of one item's change. They are rounded here, before anything is protected or said of them: scale points
 * to one decimal and g to two, so that no mean gives a sum away.
 * @param pairs  both answers of each person
 * @param pHolm  corrected p, null when there are too few pairs
 * @param item   to which they answered
 * @param needs  id of the number of pairs; withheld together with it
 */
export function changeEstimates(
  pairs: readonly Pair[],
  pHolm: number | null,
  item: string,
  needs: readonly string[],
): Record<string, RawFigure> {
  const names = ['difference', 'low', 'high', 'g', 'g_low', 'g_high', 'p_holm'];
  if (pairs.length < ESTIMATE_FROM || pHolm === null)
    return Object.fromEntries(names.map((name) => [name, { kind: 'too_few', needs }]));
  const figure = (name: string, value: number | null | undefined, decimals: number): RawFigure =>
    value === null || value === undefined
      ? { kind: 'too_few', needs }
      : {
          kind: 'derived',
          value: rounded(value, decimals),
          needs,
          recipe: { kind: 'pairs', item, figure: name },
        };
  const test = pairedT(pairs.map(({ before, after }) => after - before));
  const effect = hedgesGAv(pairs);
  return {
    difference: figure('difference', test?.difference, 1),
    low: figure('low', test?.low, 1),
    high: figure('high', test?.high, 1),
    g: figure('g', effect?.g, 2),
    g_low: figure('g_low', effect?.low, 2),
    g_high: figure('g_high', effect?.high, 2),
    // Upwards: a p that is shown is never smaller than the one computed.
    p_holm: {
      kind: 'derived',
      value: Math.ceil(pHolm * 100) / 100,
      needs,
      recipe: { kind: 'view', view: 'change_by_item' },
    },
  };
}

// Adding 0 turns −0 into 0.
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
