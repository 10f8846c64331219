import { foldText } from '../normalise/text.ts';
import { isScaleWord, scaleOfWords, stepOf, type GuessedScale } from './scale-words.ts';

const POINT = /^\(?([1-7])\)?点?$/;
const POINT_AND_WORD = /^\(?([1-7])[).:、・]?\s*([^\d\s]\D*)$/;

/**
 * Finds a scale in a column where people (or several typists) wrote points, labels or both: 4, ④, そう思う, 4.そう思う.
 * One cell in twenty may be something else; it is not made a label.
 * @param texts  the answers of one column, without the missing ones
 * @returns null when it is no scale; `labels` is empty where only points were written
 */
export function guessScale(texts: readonly string[]): GuessedScale | null {
  const points: number[] = [];
  const pairs = new Map<string, number>();
  const words = new Set<string>();
  let read = 0;
  for (const text of texts.map((each) => foldText(each))) {
    const point = POINT.exec(text)?.[1];
    const pair = POINT_AND_WORD.exec(text);
    if (point !== undefined) points.push(Number(point));
    else if (pair && isScaleWord(pair[2] ?? '')) pairs.set(pair[2] ?? '', Number(pair[1]));
    else if (isScaleWord(text)) words.add(text);
    else continue;
    read += 1;
  }
  const high = points.filter((point) => point > 5).length;
  const highest = points.includes(7) ? 7 : 6;
  const max = high > points.length * 0.1 ? highest : 5;
  const strays = texts.length - read + (max === 5 ? high : 0);
  if (read === 0 || strays > Math.max(texts.length < 5 ? 0 : 1, texts.length * 0.05)) return null;
  const worded = scaleOfWords([...words, ...pairs.keys()]);
  if (points.length === 0 && pairs.size === 0) return worded;
  // 1.とても満足: the points go the other way than the words, so both are turned to the words' way.
  const down = [...pairs].every(
    ([word, point]) => Math.sign(stepOf(word) ?? 0) === Math.sign((max + 1) / 2 - point),
  );
  if (pairs.size > 1 && down) {
    const turned = Object.fromEntries([...pairs].map(([word, point]) => [word, max + 1 - point]));
    return {
      min: 1,
      max,
      labels: ordered({ ...(worded?.max === max ? worded.labels : {}), ...turned }),
      reversed: true,
    };
  }
  // Points written beside a label decide; labels alone are only added where they fit the same scale.
  const labels = { ...(worded?.max === max ? worded.labels : {}), ...Object.fromEntries(pairs) };
  return { min: 1, max, labels: ordered(labels), reversed: false };
}

function ordered(labels: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(labels).toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)));
}
