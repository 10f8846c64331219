import type { Question } from '@hirogeru/store/vault';
import type { RawFigure } from '../cell-book.ts';
import { rounded } from '../rounded.ts';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';
import { median } from '../statistics/median.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { sensitivityBounds } from '../statistics/sensitivity-bounds.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { differencesOf, type ChangeCells, type Paired } from './change-cells.ts';
import { shownEnds } from './shown-ends.ts';
import { endsOf, type Ends } from './tells-of-all.ts';
import { leavesRoom, leavesRoomTogether, type Known } from './estimate-guard.ts';

/** Below this many people no mean is given, only the numbers up, same and down. */
export const ESTIMATE_FROM = 10;
/** Below this many people a share is given as "x of n people". */
export const SHARE_FROM = 20;

/**
 * Estimates of one item's change. They are rounded here, before anything is protected or said of them: scale points
 * to one decimal and g to two, so that no mean gives a sum away.
 * @param paired  the answers to the item
 * @param cells   the people behind them; an estimate is withheld together with those that it needs
 */
export function changeEstimates(
  paired: Paired,
  cells: ChangeCells,
  { view, shown, beside, fewest }: Of,
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
  // The effect in standard deviations would tell the interval again.
  const effect = pairs.length < 2 || wide ? null : hedgesGAv(pairs);
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
    g: figure('g', effect?.g, { decimals: 2 }),
    g_low: figure('g_low', effect?.low, { decimals: 2 }),
    g_high: figure('g_high', effect?.high, { decimals: 2 }),
    p_holm:
      pairs.length < ESTIMATE_FROM
        ? { kind: 'too_few', needs: both }
        : {
            kind: 'p_alone',
            value: wilcoxonSignedRankPratt(changes)?.p ?? 1,
            beside,
            needs: both,
            recipe: { kind: 'view', view },
          },
  };
}

type Of = {
  /** Name of the view, of which p can be counted again only as a whole. */
  readonly view: string;
  readonly shown: ShownHow;
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

/** How mean and interval of a change are shown, so that they undo no mask. */
export type ShownHow = {
  /** Cells with which they are withheld. */
  readonly needs: readonly string[];
  /** Shown instead of the numbers of people who went up, stayed and went down. */
  readonly hidesWays: boolean;
  /** The interval's ends stand outwards, and nothing else is made of it. */
  readonly wide: boolean;
};

/**
 * Mean and interval beside the numbers of people who went up, stayed and went down, where they leave room; instead of
 * them, where one of these is withheld anyway and would be told by the others; else only with all of them.
 * @param points  ids of the points of the scale on both occasions
 */
export function estimatesShown(
  paired: Paired,
  cells: ChangeCells,
  points: readonly string[],
  threshold: number,
): ShownHow {
  const changes = differencesOf(paired.pairs);
  const known = knownOf(paired);
  const open = tellsPoints(paired, threshold) ? points : [];
  const alone = { needs: [cells.n_paired.id, ...open], hidesWays: false, wide: false };
  const ways = [cells.up, cells.same, cells.down].map(({ value }) => value);
  const isAlike = ways.some((value) => value > 0 && value >= changes.length - 1);
  if (!isAlike && leavesRoom(changes, known, threshold)) return alone;
  const isFew = isAlike || ways.some((value) => value > 0 && value < threshold);
  const wide = isFew
    ? [false, true].find((each) => leavesRoomTogether(changes, { ...known, wide: each }, threshold))
    : undefined;
  return wide === undefined
    ? { ...alone, needs: [...waysOf(cells), ...open] }
    : { ...alone, hidesWays: true, wide };
}

/**
 * Whether the mean of everybody gives a withheld point of the distributions: rounding leaves their sum about n / 10 values,
 * and so many for a point beside another that lies up to the whole scale away.
 */
function tellsPoints({ questions, pairs, onlyBefore, onlyAfter }: Paired, threshold: number): boolean {
  const isEverybody = onlyBefore.length + onlyAfter.length === 0;
  return isEverybody && pairs.length < 10 * threshold * (rangeOf(questions) ?? Infinity);
}

const knownOf = (paired: Paired): Known => ({
  range: rangeOf(paired.questions),
  sum: paired.onlyBefore.length + paired.onlyAfter.length === 0,
});

const waysOf = ({ n_paired, up, same, down }: ChangeCells): string[] =>
  [n_paired, up, same, down].map(({ id }) => id);

/** From the lowest to the highest point of an item's scale; null where its forms do not say, or not the same. */
const rangeOf = (questions: readonly Question[]): number | null =>
  onlyOne(
    questions.map(({ scale_min, scale_max }) =>
      scale_min === null || scale_max === null ? null : scale_max - scale_min,
    ),
  );

/** The same with the lowest point. */
export const spanOf = (questions: readonly Question[]): Record<'range' | 'low', number | null> => ({
  range: rangeOf(questions),
  low: onlyOne(questions.map(({ scale_min }) => scale_min)),
});

/** Ends of an item's scale; null where its forms do not say, or not the same. */
export function endsOfItem(questions: readonly Question[]): Ends | null {
  const { range, low } = spanOf(questions);
  return range === null || low === null ? null : endsOf({ range, low, unit: 1 });
}

function onlyOne(values: readonly (number | null)[]): number | null {
  const [only = null, ...others] = new Set(values);
  return others.length === 0 ? only : null;
}
