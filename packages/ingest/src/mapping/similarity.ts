import { distance } from 'fastest-levenshtein';
import { foldText, labelKey } from '../normalise/text.ts';

/**
 * How alike two wordings of a question are: the larger of the edit similarity and the shared pairs of characters (Dice),
 * the second of which forgives clauses in another order. Question numbers before them do not count.
 * @returns 0..1; 0 where they name different numbers (講座1の満足度, 講座2の満足度), which makes them two questions
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return 1;
  if (a === '' || b === '' || numbersOf(a) !== numbersOf(b)) return 0;
  return Math.max(1 - distance(a, b) / Math.max(a.length, b.length), dice(a, b));
}

function bare(text: string): string {
  const unnumbered = foldText(text).replace(
    /^(?:q|問|設問|質問) ?[(]?\d+(?:-\d+)?[).:、・]?|^[(]?\d+(?:-\d+)?[).:、・ ]/i,
    '',
  );
  return labelKey(unnumbered).replace(/[\s。、．,.?？!！「」『』()[\]【】・:]/g, '');
}

function numbersOf(text: string): string {
  return (
    text.match(
      /\d+|(?<![一二三四五六七八九十])[一二三四五六七八九十]+(?=[回日限部章期])|前半|後半|受講前|受講後/g,
    ) ?? []
  ).join(' ');
}

function dice(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = [...left.values(), ...right.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
