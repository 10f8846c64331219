import type { PairedAnswers } from '@hirogeru/store/vault';
import type { Scale } from '../instruments/scales/scale.ts';
import { TOTAL_SCORE } from '../instruments/scales/score-scale.ts';
import { changeBeyond } from '../statistics/change-beyond.ts';
import { reliableChangeThreshold } from '../statistics/reliable-change-threshold.ts';
import { standardDeviation } from '../statistics/standard-deviation.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { reliabilityOf } from './scale-reliability.ts';
import { sheetsAt, type ScoredPerson } from './scored-people.ts';

/** mid: least difference that matters, as published · rci: beyond what errors of measurement make (Jacobson & Truax) */
export type Rule = 'mid' | 'rci';

/** A least change that counts, and what it rests on. */
export type Threshold = {
  readonly rule: Rule;
  /** Points of the scale, to one decimal upwards: what is shown is what is counted with; null = none known. */
  readonly points: number | null;
  /** published: by the template's source · sample: by the alpha of those who answered here · none */
  readonly basis: 'published' | 'sample' | 'none';
  readonly reliability: number | null;
  /** People whose answers gave the reliability; null where it is published, or none is needed. */
  readonly people: number | null;
  readonly source: string;
};

/** The thresholds of a part of a scale, the published one first. */
export function thresholdsOf(
  scale: Scale,
  part: string,
  people: readonly ScoredPerson[],
  answers: PairedAnswers,
): Threshold[] {
  const { mid } = scale;
  const reliable = reliableOf(scale, part, people, answers);
  if (!mid || part !== TOTAL_SCORE) return [reliable];
  const published = {
    rule: 'mid',
    points: mid.points,
    basis: 'published',
    reliability: null,
    people: null,
    source: mid.source,
  } as const;
  return [published, reliable];
}

function reliableOf(
  scale: Scale,
  part: string,
  people: readonly ScoredPerson[],
  { pairs, onlyBefore }: PairedAnswers,
): Threshold {
  const published = part === TOTAL_SCORE ? scale.reliability : undefined;
  const own = published ? null : reliabilityOf(scale, part, sheetsAt(people, 'pre'));
  const found = published?.icc ?? own?.alpha ?? null;
  const before = [...pairs.map((pair) => pair.before), ...onlyBefore];
  // To two decimals, as it is shown.
  const reliability = found === null ? null : Math.round(found * 100) / 100;
  const isKnown = reliability !== null && reliability > 0 && before.length >= ESTIMATE_FROM;
  if (!isKnown)
    return { rule: 'rci', points: null, basis: 'none', reliability: null, people: null, source: '' };
  const exact = reliableChangeThreshold({ deviation: standardDeviation(before), reliability });
  return {
    rule: 'rci',
    points: Math.ceil(exact * 10 - 1e-9) / 10 + 0,
    basis: published ? 'published' : 'sample',
    reliability,
    people: own?.people ?? null,
    source: published?.source ?? '',
  };
}

export type Ways = Readonly<Record<'improved' | 'same' | 'declined', number>>;

/** People by the way in which they changed by the threshold or more; which way is better is the scale's. */
export function waysBeyond({ better }: Scale, answers: PairedAnswers, points: number): Ways {
  const { up, within, down } = changeBeyond(
    answers.pairs.map(({ before, after }) => after - before),
    points,
  );
  return better === 'up'
    ? { improved: up, same: within, declined: down }
    : { improved: down, same: within, declined: up };
}
