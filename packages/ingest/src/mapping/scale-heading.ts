import { foldText } from '../normalise/text.ts';
import { stepOf } from './scale-words.ts';

/** What a heading says of the ends of its scale: （5：とても参考になった～1：参考にならなかった）. */
export type HeadingScale = { readonly min: number; readonly max: number; readonly reversed: boolean };

const ANCHOR = /(\d{1,2})[:.=・、]?\(?([^\d(),、~:/]{2,20})\)?/g;
const ANCHOR_AFTER = /([^\d(),、~:/\s]{2,20})[:.=(]?(\d{1,2})\)?/g;

/**
 * Reads the numbers and the words at the ends of a scale out of a heading, the higher number first or last.
 * @returns null unless at least two ends are named and their words go different ways
 */
export function scaleOfHeading(name: string): HeadingScale | null {
  const folded = foldText(name).replace(/→|->|…|\.\.\.|から/g, '~');
  return anchors(folded, ANCHOR, 1, 2) ?? anchors(folded, ANCHOR_AFTER, 2, 1);
}

function anchors(text: string, pattern: RegExp, number: number, words: number): HeadingScale | null {
  const ends = [...text.matchAll(pattern)]
    .map((found) => ({ point: Number(found[number]), step: stepOf(found[words]?.trim() ?? '') }))
    .filter((end): end is { point: number; step: number } => end.step !== null)
    .toSorted((a, b) => a.point - b.point);
  const [low, high] = [ends[0], ends.at(-1)];
  if (!low || !high || low.point === high.point || Math.sign(low.step) === Math.sign(high.step)) return null;
  if (low.point > 1 || high.point > 10) return null;
  return { min: low.point, max: high.point, reversed: low.step > high.step };
}
