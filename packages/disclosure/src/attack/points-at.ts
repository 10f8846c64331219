import type { Reading, Row, Term } from './read-tables.ts';

/** Points of the item's scale on one occasion, where one question asked it. */
export function pointsAt(reading: Reading, item: string, occasion: string): Row[] {
  const questions = reading
    .rows('item_shares')
    .filter((row) => row['item_id'] === item && row['occasion'] === occasion);
  return reading
    .rows('likert_distribution')
    .filter(
      ({ question_id, occasion: when, level }) =>
        questions.length === 1 &&
        question_id === questions[0]!['question_id'] &&
        when === occasion &&
        /^-?\d+$/.test(String(level)),
    );
}

/** Their points put together, so many times. */
export const sumOf = (levels: readonly Row[], factor: number): Term[] =>
  levels.map((row) => [factor * Number(row['level']), 'likert_distribution', 'people', row] as const);
