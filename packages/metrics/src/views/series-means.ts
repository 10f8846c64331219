import type { Pair, PairedAnswers } from '@hirogeru/store/vault';
import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { partlyMatchedT } from '../statistics/partly-matched-t.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { shownAlike } from './estimate-guard.ts';
import type { Estimated } from './mean-figures.ts';
import { pAlike } from './p-alike.ts';
import { pairedAnswers } from './paired-answers.ts';
import { leavesRoomRejoined } from './rejoined-answers.ts';
import { stayersOf, valuesIn, type Series } from './round-series.ts';
import { leavesRoomForScores } from './score-guard.ts';
import { endsOf, endsOfChange, tellsOfAll, type Ends } from './tells-of-all.ts';
import { toldOfAll } from './told-of-all.ts';

const isTold = (count: number): boolean => count === 0 || count >= ESTIMATE_FROM;

const endsOfSeries = ({ low, range, unit }: Series): Ends | null =>
  low === null || range === null ? null : endsOf({ low, range, unit });

/** Whether the mean of everybody who answered in a round tells what everybody answered. */
export const isToldOfAll = (series: Series, round: string, fewest: number): boolean =>
  tellsOfAll(valuesIn(series.people, round), endsOfSeries(series), fewest);

/** The same of those who were there in every round, or of the others, whose mean the two tell. */
export function isToldOfStayers(series: Series, round: string, fewest: number): boolean {
  const stayers = new Set(stayersOf(series));
  const others = series.people.filter((person) => !stayers.has(person));
  const parts = [[...stayers], others].map((own) => valuesIn(own, round));
  return parts.some((values) => tellsOfAll(values, endsOfSeries(series), fewest));
}

/** Whether the mean change of those who were there in every round tells what everybody answered. */
export function isToldOfChange(series: Series, fewest: number): boolean {
  const ends = endsOfSeries(series);
  return tellsOfAll(changesOf(pairsOfStayers(series)), ends && endsOfChange(ends), fewest);
}

/** Mean of everybody who answered in a round, to one decimal; null of too few. */
export function meanOfAll({ people }: Series, round: string): number | null {
  const values = valuesIn(people, round);
  return values.length < ESTIMATE_FROM ? null : rounded(mean(values), 1);
}

/** The same of those who were there in every round; none beside that of all where the rest are too few for a mean. */
export function meanOfStayers(series: Series, round: string): number | null {
  const values = valuesIn(stayersOf(series), round);
  const others = valuesIn(series.people, round).length - values.length;
  return values.length < ESTIMATE_FROM || !isTold(others) ? null : rounded(mean(values), 1);
}

/** First and last value of those who were there in every round. */
function pairsOfStayers(series: Series): Pair[] {
  const { rounds } = series;
  const [first = '', last = ''] = [rounds[0], rounds.at(-1)];
  return stayersOf(series).flatMap(({ values }) => {
    const [before, after] = [values.get(first), values.get(last)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
}
const changesOf = (pairs: readonly Pair[]): number[] => pairs.map(({ before, after }) => after - before);

/** Whether few of them rose, stayed or fell, or all but one did the same. */
function isFewAny(changes: readonly number[], k: number): boolean {
  const ways = [1, 0, -1].map((way) => changes.filter((change) => Math.sign(change) === way).length);
  return ways.map((people) => toldOfAll(people, changes.length)).some((people) => people > 0 && people < k);
}

/**
 * Their mean change with its interval; null where they are too few, or where it would tell how few of them went up,
 * stayed or went down.
 * @param k  fewest people, and fewest values that such a number has left
 */
export function changeOfStayers(series: Series, k: number): (Estimated & { readonly p: number }) | null {
  const changes = changesOf(pairsOfStayers(series));
  const test = changes.length < ESTIMATE_FROM ? null : pairedT(changes);
  const { unit, range } = series;
  if (!test || range === null) return null;
  return isFewAny(changes, k) && !leavesRoomForScores(changes, unit, { unit, range, told: [] }, k)
    ? null
    : test;
}

/**
 * Whether the p of their change can stand beside mean and interval: where few rose, stayed or fell, it tells more.
 * @param others  p of the series that are corrected together with this one
 */
export function leavesRoomForP(series: Series, k: number, others: readonly number[]): boolean {
  const pairs = pairsOfStayers(series);
  const changes = changesOf(pairs);
  const test = changes.length < ESTIMATE_FROM ? null : pairedT(changes);
  if (!test || !isFewAny(changes, k)) return true;
  const isShown = shownAlike(changes, test, false);
  const isSame = pAlike(test.p, others);
  return leavesRoomRejoined(
    pairs,
    {
      wayOf: (change) => (change > 0 ? 0 : change < 0 ? 2 : 1),
      fits: (more) => isShown(0, more),
      isAlike: (joined) => isSame(pairedT(changesOf(joined))?.p ?? 1),
    },
    k,
  );
}

/** The difference of everybody who answered in the last and in the first round, most of them perhaps others. */
export function differenceOfAll(series: Series): Estimated | null {
  const answers = firstAndLast(series);
  const { pairs, onlyBefore, onlyAfter } = answers;
  const each = [pairs.length, onlyBefore.length, onlyAfter.length];
  const smaller = pairs.length + Math.min(onlyBefore.length, onlyAfter.length);
  return each.every(isTold) && smaller >= ESTIMATE_FROM ? partlyMatchedT(answers) : null;
}

/**
 * Whether the width of that interval may tell few people: it holds how the answers of those go together who are there both
 * times, and so how many of them rose, stayed and fell.
 */
export function tellsTogether(series: Series, k: number): boolean {
  const { pairs, onlyBefore, onlyAfter } = firstAndLast(series);
  return onlyBefore.length + onlyAfter.length > 0 && isFewAny(changesOf(pairs), k);
}

function firstAndLast({ people, rounds }: Series): PairedAnswers {
  const [first = '', last = ''] = [rounds[0], rounds.at(-1)];
  return pairedAnswers(
    people.map(({ values }) => ({ before: values.get(first) ?? null, after: values.get(last) ?? null })),
  );
}
