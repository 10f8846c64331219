import type { ColumnGuess } from './column-guess.ts';

/**
 * Questions that stand side by side and were answered by points alone share one scale: where nobody chose the highest
 * point of one of them, its neighbours show that there is one.
 */
export function alikeScales(guesses: ReadonlyMap<string, ColumnGuess>): Map<string, ColumnGuess> {
  const entries = [...guesses];
  const alike = new Map(entries);
  let start = 0;
  while (start < entries.length) {
    let end = start;
    while (end < entries.length && pointsOf(entries[end]?.[1]) !== null) end += 1;
    const run = entries.slice(start, end);
    const max = Math.max(...run.map(([, each]) => pointsOf(each) ?? 0));
    for (const [name, each] of run) {
      if (pointsOf(each) !== max) {
        const because = `となりの質問と同じ${max}段階とみられます。段階の数と向きを確かめてください`;
        alike.set(name, { column: { ...each.column, max } as typeof each.column, because, sure: '中' });
      }
    }
    start = end + 1;
  }
  return alike;
}

/** The number of points of a scale that has no words, else null. */
function pointsOf(guess: ColumnGuess | undefined): number | null {
  const column = guess?.column;
  return column?.kind === 'likert' && !column.labels && !column.reversed && guess?.sure === '中'
    ? (column.max ?? 5)
    : null;
}
