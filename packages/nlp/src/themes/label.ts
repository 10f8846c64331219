import { pairLabels } from './label-pairs.ts';
import type { LabelSource } from './label-source.ts';
import { rankPhrases } from './rank-phrases.ts';

/** A phrase on a subject that another theme is named by gives way to one that is at least this good. */
const NEARLY_AS_GOOD = 0.5;

/** A label, and the word of the theme that it is about. */
export interface ThemeLabel {
  readonly text: string;
  readonly main: string;
}

/**
 * A name for a theme from its own words: a phrase that reads by itself and whose words its people say together
 * (「夜に開いている居場所」, 「見方が変わる」), or else two of its strongest words (「オンラインと対面」), in the order in which they mostly stand.
 * @param minimumPeople  every word of a label is said by at least this many people of the theme, and so are those of a phrase together
 * @param taken          labels that are given already
 * @returns at least two content words, at most 20 characters; undefined when the theme has no two usable words
 */
export function themeLabel(
  source: LabelSource,
  minimumPeople: number,
  taken: readonly ThemeLabel[],
): ThemeLabel | undefined {
  const isFree = ({ text }: ThemeLabel) => taken.every((label) => label.text !== text);
  const phrases = rankPhrases(source, minimumPeople).filter(isFree);
  const own = phrases.find(({ main }) => taken.every((label) => label.main !== main));
  const [best] = phrases;
  if (best) return own && own.score >= best.score * NEARLY_AS_GOOD ? own : best;
  return pairLabels(source, minimumPeople).find(isFree);
}
