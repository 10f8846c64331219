import type { Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { counted, itemsOf, type ScaleTemplate } from './scale-template.ts';

/** Who chose which points of one item of a scale, as these count for the score. */
export type ItemPoints = {
  readonly levels: readonly { readonly points: number; readonly row: Row }[];
  /** People who answered it; null where that is not shown. */
  readonly answered: number | null;
};

/**
 * The items of a part of a scale on one occasion; answers outside of the scale are none of its points. Whether one person
 * handed in twice no reader knows.
 * @param asked  label of the round in which they were asked; in whatever round, where it is left out
 */
export function pointsOfItems(
  reading: Reading,
  template: ScaleTemplate,
  part: string,
  occasion: unknown,
  asked?: unknown,
): ItemPoints[] {
  const { id, range } = template;
  return itemsOf(template, part).map((item) => {
    const own = reading
      .rows('likert_distribution')
      .filter(
        (row) =>
          row['item_id'] === `${id}.${item}` &&
          row['occasion'] === occasion &&
          (asked === undefined || row['asked_in'] === asked),
      );
    const levels = own.flatMap((row) => {
      const point = /^-?\d+(?:\.\d+)?$/.test(String(row['level'])) ? Number(row['level']) : NaN;
      return point >= range[0] && point <= range[1] ? [{ points: counted(template, item, point), row }] : [];
    });
    const questions = [...new Set(own.map(({ question_id }) => question_id))];
    const people = questions.map((question_id) => {
      const row = reading.at('item_shares', { question_id, occasion });
      return row ? shownAt(row, 'answered') : null;
    });
    return {
      levels,
      answered: people.reduce((all, each) => (all === null || each === null ? null : all + each), 0),
    };
  });
}

/** All people at all points, so many times each. */
export const weighed = (
  items: readonly ItemPoints[],
  factor: (points: number, item: number) => number,
): Term[] =>
  items.flatMap(({ levels }, item) =>
    levels.map(({ points, row }) => [factor(points, item), 'likert_distribution', 'people', row] as const),
  );

/** Whether so many people answered each item: then a reader takes it that they are the same. */
export const isEverybody = (items: readonly ItemPoints[], people: number): boolean =>
  items.every(({ answered }) => answered === people);
