import type { Scale } from './scale.ts';

/** Score of one person: of the whole (`total`) and of each subscale; null where too little was answered. */
export type Scored =
  | { readonly kind: 'scored'; readonly scores: ReadonlyMap<string, number | null> }
  /** Numbers of the items whose answer is none of the scale: nothing of the sheet is scored. */
  | { readonly kind: 'refused'; readonly items: readonly number[] };

export const TOTAL_SCORE = 'total';

/**
 * Scores one sheet by a template: refuses answers outside of the range by the number of their item, turns reversed
 * items round, and keeps to the rule for missing answers.
 * @param answers  in the order of the items; null = not answered
 * @returns sums keep the range of all items (mean of those answered × number of items)
 * @throws RangeError when there are more or fewer answers than items, or the scale is not to be scored
 */
export function scoreScale(scale: Scale, answers: readonly (number | null)[]): Scored {
  const { items, range, reversed, subscales, total, scored } = scale;
  if (answers.length !== items || !scored) throw new RangeError(`no score of ${scale.id}`);
  const [least, most] = range;
  const outside = answers.flatMap((value, index) =>
    value === null || isAnswerOf(scale, value) ? [] : [index + 1],
  );
  if (outside.length > 0) return { kind: 'refused', items: outside };
  const turned = answers.map((value, index) =>
    value !== null && reversed.includes(index + 1) ? least + most - value : value,
  );
  const all = total ?? answers.map((_, index) => index + 1);
  const parts = [[TOTAL_SCORE, all] as const, ...Object.entries(subscales)];
  return {
    kind: 'scored',
    scores: new Map(
      parts.map(([name, own]) => [
        name,
        scoreOf(
          scale,
          own.map((item) => turned[item - 1] ?? null),
        ),
      ]),
    ),
  };
}

/** Whether a value is one that an item of the scale can have. */
export const isAnswerOf = ({ range: [least, most], step }: Scale, value: number): boolean =>
  value >= least && value <= most && Number.isInteger((value - least) / step);

function scoreOf({ score, missing, range: [least, most] }: Scale, values: readonly (number | null)[]) {
  const answered = values.filter((value) => value !== null);
  if (answered.length === 0 || answered.length < missing.share * values.length) return null;
  const mean = answered.reduce((sum, value) => sum + value, 0) / answered.length;
  if (score === 'mean') return mean;
  return score === 'sum' ? mean * values.length : ((mean - least) / (most - least)) * 100;
}
