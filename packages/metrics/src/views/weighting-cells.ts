import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { answeredId, fewestOfItem } from './likert-levels.ts';
import { toldOfAll } from './told-of-all.ts';
import { answeredOf, stratumOf, type Weighing } from './weighting.ts';

type Base = RawFigure & { readonly kind: 'base' };

export type WeighingCells = {
  readonly answered: Base;
  readonly leftOut: Base;
  readonly strata: readonly { readonly answered: Base; readonly agreeing: Base }[];
  /** Every plain number of which a weighted one is made. */
  readonly needs: readonly string[];
};

/**
 * Enters the people of each kind into the book: those with an upper point, the others, and with the people left out
 * everybody whom the distribution shows.
 */
export function weighingCells(book: CellBook, weighing: Weighing, k: number): WeighingCells {
  const { question, occasion, strata } = weighing;
  const { question_id } = question;
  const threshold = fewestOfItem(question, k);
  const enter = (name: string, value: number, contributors: number, stratum: string | null, isShown = true) =>
    book.cell({
      id: cellId(`weighted.${name}`, { question_id, occasion, ...(stratum === null ? {} : { stratum }) }),
      value,
      contributors,
      threshold,
      recipe: isShown ? { kind: 'weighted', question: question_id, occasion, stratum, figure: name } : null,
    });
  const cells = strata.map((stratum) => {
    const { answered, agreeing, people, peopleAgreeing, categories } = stratum;
    const name = stratumOf(stratum);
    // Of two dimensions crossed, half of the people count: a part of a part is shown from twice as many on.
    const all = enter('answered', answered, categories.length > 1 ? Math.floor(people / 2) : people, name);
    const upper = enter('agreeing', agreeing, toldOfAll(peopleAgreeing, people), name);
    const others = toldOfAll(people - peopleAgreeing, people);
    const rest = enter('rest', answered - agreeing, others, name, false);
    book.answersAddUp(all.id, [upper.id, rest.id]);
    return { answered: all, agreeing: upper, rest };
  });
  const sum = (of: (each: (typeof strata)[number]) => number) =>
    strata.reduce((total, each) => total + of(each), 0);
  const used = enter(
    'answered',
    answeredOf(weighing),
    sum(({ people }) => people),
    null,
  );
  book.equation(
    used.id,
    cells.map(({ answered }) => answered.id),
  );
  const everybody = book.cells.get(answeredId(question_id, occasion));
  if (!everybody) throw new RangeError(`no distribution was entered for ${question_id}`);
  const rest = everybody.value - used.value;
  const leftOut = enter('left_out', rest, rest, null);
  book.equation(everybody.id, [used.id, leftOut.id]);
  const upper = book.cells.get(cellId('answers', { question_id, occasion, value: 'upper' }));
  if (upper) {
    const others = upper.value - sum(({ agreeing }) => agreeing);
    const left = enter('agreeing_left_out', others, others, null, false);
    book.equation(upper.id, [...cells.map(({ agreeing }) => agreeing.id), left.id]);
  }
  const needs = [used, leftOut, ...cells.flatMap((each) => Object.values(each))].map(({ id }) => id);
  return { answered: used, leftOut, strata: cells, needs };
}
