import { scales } from '../instruments/scales/scales.ts';
import { itemIdsOf } from '../instruments/scales/scale-parts.ts';
import type { Scale } from '../instruments/scales/scale.ts';
import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { reliabilityOf } from '../views/scale-reliability.ts';
import { thresholdsOf, waysBeyond } from '../views/score-thresholds.ts';
import { scoreOf, scorePairs, sheetsAt, type ScoredPerson } from '../views/scored-people.ts';
import { pairFigure } from './pair-figure.ts';
import type { Recipe } from './recipe.ts';

/** The template of a recipe's scale. @throws RangeError when there is none (our bug) */
export function scaleOf({ scale: id }: { readonly scale: string }): Scale {
  const scale = scales.find((each) => each.id === id);
  if (!scale) throw new RangeError(`no scale ${id}`);
  return scale;
}

/** Items whose answers a score is made of. */
export const scoredItems = (recipe: { readonly scale: string }): string[] => itemIdsOf(scaleOf(recipe));

/** One figure of the scores on one occasion, by its name; null where they give none. */
export function scoreFigure(
  people: readonly ScoredPerson[],
  { part, occasion, figure, ...of }: Recipe & { kind: 'scores' },
  seed: number,
): number | null {
  const sheets = sheetsAt(people, occasion);
  const scores = sheets.flatMap((sheet) => scoreOf(sheet, part) ?? []);
  const reliability = () => reliabilityOf(scaleOf(of), part, sheets, seed);
  const tenth = (value: number | null | undefined) => (value == null ? null : rounded(value, 1));
  const hundredth = (value: number | null | undefined) => (value == null ? null : rounded(value, 2));
  const made: Readonly<Record<string, () => number | null>> = {
    answered: () => sheets.length,
    scored: () => scores.length,
    refused: () => sheets.filter(({ scored }) => scored.kind === 'refused').length,
    complete: () => reliability().people,
    mean: () => tenth(mean(scores)),
    low: () => tenth(pairedT(scores)?.low),
    high: () => tenth(pairedT(scores)?.high),
    alpha: () => hundredth(reliability().alpha),
    alpha_low: () => hundredth(reliability().endsOfAlpha?.[0]),
    alpha_high: () => hundredth(reliability().endsOfAlpha?.[1]),
    omega: () => hundredth(reliability().omega),
    omega_low: () => hundredth(reliability().endsOfOmega?.[0]),
    omega_high: () => hundredth(reliability().endsOfOmega?.[1]),
  };
  return made[figure]?.() ?? null;
}

/** One figure of the same people's scores before and later, by its name; null where they give none. */
export function scorePairFigure(
  people: readonly ScoredPerson[],
  { part, until, figure, rule, ...of }: Recipe & { kind: 'score_pairs' },
): number | null {
  const scale = scaleOf(of);
  const answers = scorePairs(people, part, until);
  if (!rule) return pairFigure(answers, figure, 0);
  const threshold = thresholdsOf(scale, part, people, answers).find((each) => each.rule === rule);
  if (!threshold || threshold.points === null) return null;
  const ways = waysBeyond(scale, answers, threshold.points);
  const made: Readonly<Record<string, number | null>> = {
    ...ways,
    threshold: threshold.points,
    reliability: threshold.reliability,
  };
  return made[figure] ?? null;
}
