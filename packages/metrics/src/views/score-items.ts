import type { Question } from '@hirogeru/store/vault';
import type { CellBook } from '../cell-book.ts';
import type { Scale } from '../instruments/scales/scale.ts';
import { itemIdsOf, itemsOfPart } from '../instruments/scales/scale-parts.ts';
import { isAnswerOf } from '../instruments/scales/score-scale.ts';
import { pointIds, type AnswerCounts } from './answer-counts.ts';
import { levelId, MISSING } from './likert-levels.ts';

/** The questions that asked each item of a part of a scale. */
export function itemsAsked(questions: readonly Question[], scale: Scale, part: string): Question[][] {
  const ids = itemIdsOf(scale);
  return itemsOfPart(scale, part).map((item) =>
    questions.filter(({ item_id }) => item_id !== null && item_id === ids[item - 1]),
  );
}

/** Ids of all points of these items on one occasion. */
export const pointsOfAll = (
  counts: AnswerCounts,
  items: readonly (readonly Question[])[],
  occasion: string,
): string[] => pointIds(counts, items.flat(), occasion);

/**
 * Who answered all items is among those who chose a point of the scale in each: enters that of a number of people, by its id.
 * Answers outside of the scale are none.
 */
export function enterAmongItems(
  { book, counts, scale }: { readonly book: CellBook; readonly counts: AnswerCounts; readonly scale: Scale },
  people: string,
  items: readonly (readonly Question[])[],
  occasion: string,
): void {
  for (const own of items) {
    const points = own
      .flatMap(({ question_id }) =>
        counts
          .levels(question_id, occasion)
          .filter((level) => level !== MISSING && isAnswerOf(scale, Number(level)))
          .map((level) => levelId(question_id, occasion, level)),
      )
      .filter((id) => book.cells.has(id));
    if (points.length > 0) book.inequality([people], points);
  }
}
