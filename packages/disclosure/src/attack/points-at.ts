import type { Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';

/**
 * Points of the item's scale on one occasion, where one question asked it.
 * @param asked  label of the round in which it did; in whatever round, where it is left out
 */
export function pointsAt(reading: Reading, item: unknown, occasion: unknown, asked?: unknown): Row[] {
  const own = reading
    .rows('likert_distribution')
    .filter(
      (row) =>
        row['item_id'] === item &&
        row['occasion'] === occasion &&
        (asked === undefined || row['asked_in'] === asked),
    );
  const isOne = new Set(own.map(({ question_id }) => question_id)).size === 1;
  return own.filter(({ level }) => isOne && /^-?\d+$/.test(String(level)));
}

/** The same, where so many people answered: then a reader takes it that they are the same; else none. */
export function pointsOf(
  reading: Reading,
  item: unknown,
  occasion: unknown,
  people: number | null,
  asked?: unknown,
): Row[] {
  const levels = pointsAt(reading, item, occasion, asked);
  const [first] = levels;
  const answered = first && reading.at('item_shares', { question_id: first['question_id'], occasion });
  return answered && people !== null && shownAt(answered, 'answered') === people ? levels : [];
}

/** Their points put together, so many times. */
export const sumOf = (levels: readonly Row[], factor: number): Term[] =>
  levels.map((row) => [factor * Number(row['level']), 'likert_distribution', 'people', row] as const);
