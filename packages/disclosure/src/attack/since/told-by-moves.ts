import type { Move } from './moves.ts';
import type { QuestionSince } from './questions-since.ts';

/**
 * What the numbers that stand tell of those who came or went, with those that do not: who came is few, or all of them (or all
 * but one) said the same, and it is shown which answers these are not.
 * @returns why, in words; null where it may be otherwise
 */
export function toldByMoves({ whole, parts, isOne }: QuestionSince, k: number): string | null {
  if (!parts.some(({ isShown, isOther }) => isShown && isOther === false)) return null;
  if (isFew(whole.by ?? 0, k)) return `fewer than ${k} came or went, and not all answers are withheld`;
  const others = parts.filter(({ isOther }) => isOther);
  const isSure = others.length > 0 && parts.every(({ isOther }) => isOther !== null);
  if (!isOne || !isSure) return null;
  const [first, second] = others;
  if (others.every(({ by }) => by !== null)) return exactly(others, k);
  if (others.length === 1 && whole.by !== 0) return `whoever came or went gave one answer (${first!.number})`;
  if (others.length === 2 && whole.by === 0)
    return `whoever changed did so from one answer to another (${first!.number}, ${second!.number})`;
  return null;
}

const isFew = (people: number, k: number): boolean => people !== 0 && Math.abs(people) < k;

/** Where it is shown of every answer how many more or fewer gave it. */
function exactly(others: readonly Move[], k: number): string | null {
  for (const way of [1, -1]) {
    const moved = others.map(({ by }) => Math.max(0, way * by!));
    const all = moved.reduce((sum, people) => sum + people, 0);
    if (isFew(all, k)) return `fewer than ${k} came or went, or changed`;
    if (all > 0 && Math.max(...moved) >= all - 1)
      return 'whoever came or went gave one answer, but one of them';
  }
  return null;
}
