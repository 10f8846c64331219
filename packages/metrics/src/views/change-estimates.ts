import type { RawFigure } from '../cell-book.ts';
import { rounded } from '../rounded.ts';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';
import { median } from '../statistics/median.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { sensitivityBounds } from '../statistics/sensitivity-bounds.ts';
import { differencesOf, type ChangeCells, type Paired } from './change-cells.ts';
import { rankP, type ShownTests } from './change-tests.ts';
import { shownEnds } from './shown-ends.ts';
import { waysOf, type ShownHow } from './estimates-shown.ts';
import { rangeOf } from './range-of.ts';

/** Below this many people no mean is given, only the numbers up, same and down. */
export const ESTIMATE_FROM = 10;
/** Below this many people a share is given as "x of n people". */
export const SHARE_FROM = 20;

/**
 * Estimates of one item's change. They are rounded here, before anything is protected or said of them: scale points
 * to one decimal and g to two, so that no mean gives a sum away.
 * @param paired  the answers to the item
 * @param cells   the people behind them; an estimate is withheld together with those that it needs
 * @param of      whose they are, and how they are shown
 */
export function changeEstimates(
  paired: Paired,
  cells: ChangeCells,
  { view, shown, tests, beside, fewest }: Of,
): Record<string, RawFigure> {
  const { item, until, pairs, onlyBefore } = paired;
  const range = rangeOf(paired.questions);
  const { needs: both, wide } = shown;
  const began = [...both, cells.n_pre.id];
  // Where the middle person stands tells how many went up and down.
  const ways = waysOf(cells);
  const figure = (
    name: string,
    value: number | null | undefined,
    { decimals = 1, needs = both, from = ESTIMATE_FROM, n = pairs.length } = {},
  ): RawFigure =>
    value === null || value === undefined || n < from || pairs.length < ESTIMATE_FROM
      ? { kind: 'too_few', needs }
      : {
          kind: 'derived',
          value: rounded(value, decimals),
          needs,
          recipe: { kind: 'pairs', item, until, figure: name, ...(range === null ? {} : { range }) },
        };
  const changes = differencesOf(pairs);
  const test = pairs.length < 2 ? null : pairedT(changes);
  const ends = test && shownEnds(test.low, test.high, wide);
  const [low, high] = wide ? ['low_wide', 'high_wide'] : ['low', 'high'];
  const effect = pairs.length < 2 || !tests.effect ? null : hedgesGAv(pairs);
  const ofEffect = { decimals: 2, needs: tests.needs };
  const pOf = (): RawFigure => {
    const { needs } = tests;
    if (pairs.length < ESTIMATE_FROM) return { kind: 'too_few', needs };
    return tests.p
      ? { kind: 'p_alone', value: rankP(paired), beside, needs, recipe: { kind: 'view', view } }
      : { kind: 'p_unsaid', beside, needs };
  };
  const all = pairs.length + onlyBefore.length;
  const [lowest, highest] =
    range === null || test === null
      ? []
      : sensitivityBounds(rounded(test.difference, 1), {
          stayed: pairs.length,
          left: onlyBefore.length,
          range,
        });
  return {
    paired_rate: figure('paired_rate', pairs.length / all, {
      decimals: 2,
      needs: [cells.n_paired.id, cells.n_pre.id],
      from: SHARE_FROM,
      n: all,
    }),
    difference: figure('difference', test?.difference),
    low: figure(low, ends?.[0]),
    high: figure(high, ends?.[1]),
    median:
      pairs.length >= ESTIMATE_FROM && isOfFew(changes, fewest)
        ? { kind: 'withheld' }
        : figure('median', pairs.length === 0 ? null : median(changes), { needs: ways }),
    lowest: figure('lowest', lowest, { needs: began }),
    highest: figure('highest', highest, { needs: began }),
    g: figure('g', effect?.g, ofEffect),
    g_low: figure('g_low', effect?.low, ofEffect),
    g_high: figure('g_high', effect?.high, ofEffect),
    p_holm: pOf(),
  };
}

type Of = {
  /** Name of the view, of which p can be counted again only as a whole. */
  readonly view: string;
  readonly shown: ShownHow;
  readonly tests: ShownTests;
  /** Beside which others p stands. */
  readonly beside: string;
  /** Fewest people of whom a number may tell. */
  readonly fewest: number;
};

/** Whether a median is what one or a few changed by: of either of the two in the middle there are fewer people. */
function isOfFew(changes: readonly number[], fewest: number): boolean {
  const sorted = changes.toSorted((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return middle.some((each) => changes.filter((change) => change === each).length < fewest);
}
