import type { Project } from '@hirogeru/store/contracts';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { fewestOf } from '../instruments/scales/scale-parts.ts';
import { stayersOf, thereOnly, valuesIn, type Series } from './round-series.ts';
import { pointIds, type AnswerCounts } from './answer-counts.ts';
import type { RoundOfForm } from './round-of-form.ts';
import { answeredId } from './likert-levels.ts';

type Base = RawFigure & { readonly kind: 'base' };

/** The people of a series: how many answered in each round, stayed, came and left. */
export type SeriesCells = { readonly stayed: Base; readonly rounds: ReadonlyMap<string, OfRound> };
type OfRound = { readonly all: Base; readonly came: Base | null; readonly left: Base | null };

/**
 * Enters the people of a series into the book, with every sum that anybody can take: who is known again was there the
 * time before or came, and stays or leaves.
 * @param roundOf  round of a form; null for a form of several
 */
export function seriesCells(
  book: CellBook,
  series: Series,
  k: number,
  roundOf: (form: string) => string | null,
): SeriesCells {
  const { measure, part, occasion, rounds, people } = series;
  const threshold = fewestOf(series.scale ?? undefined, k);
  const enter = (name: string, round: string | null, value: number, isShown = true) => {
    const place = { measure, part, occasion, ...(round === null ? {} : { round }) };
    return book.cell({
      id: cellId(`series.${name}`, place),
      value,
      contributors: value,
      threshold,
      recipe: isShown ? { kind: 'series', measure, part, occasion, round, figure: name } : null,
    });
  };
  const coded = people.filter((person) => person.coded);
  const stayed = enter('stayed', null, stayersOf(series).length);
  const known: Base[] = [];
  const cells = rounds.map((round, at): readonly [string, OfRound] => {
    const total = valuesIn(people, round).length;
    const again = valuesIn(coded, round).length;
    const all = enter('all', round, total);
    const own = again === total ? all : enter('coded', round, again, false);
    if (own !== all) book.equation(all.id, [own.id, enter('uncoded', round, total - again, false).id]);
    known.push(own);
    const [before, last] = [rounds[at - 1], known[at - 1]];
    if (before === undefined || !last) return [round, { all, came: null, left: null }];
    const came = enter('came', round, thereOnly(series, round, before));
    const left = enter('left', round, thereOnly(series, before, round));
    const both = enter('both', round, again - came.value, false);
    book.equation(own.id, [both.id, came.id]);
    book.equation(last.id, [both.id, left.id]);
    book.equation(both.id, [stayed.id, enter('others', round, both.value - stayed.value, false).id]);
    return [round, { all, came, left }];
  });
  const byRound = new Map(cells);
  tieToAnswers(book, series, new Map(cells.map(([round, { all }]) => [round, all])), roundOf);
  return { stayed, rounds: byRound };
}

/**
 * The answers to an item are those that its distribution shows, but for sheets of one person in one round: round by round
 * where each of its forms was handed in in one round, else in all of them together.
 */
function tieToAnswers(
  book: CellBook,
  series: Series,
  all: ReadonlyMap<string, Base>,
  roundOf: (form: string) => string | null,
): void {
  const { measure, part, occasion, questions } = series;
  const answered = questions.flatMap(({ question_id, form_id }) => {
    const cell = book.cells.get(answeredId(question_id, occasion));
    return cell ? [{ cell, round: roundOf(form_id) }] : [];
  });
  const isApart = answered.every(({ round }) => round !== null);
  for (const [round, own] of Map.groupBy(answered, (each) => (isApart ? each.round : null))) {
    const place = { measure, part, occasion, ...(round === null ? {} : { round }) };
    const enter = (name: string, value: number) =>
      book.cell({
        id: cellId(`series.${name}`, place),
        value,
        contributors: value,
        threshold: 0,
        recipe: null,
      });
    const people = round === null ? [...all.values()] : [all.get(round)].filter((each) => each !== undefined);
    const sum = (values: readonly { readonly value: number }[]) =>
      values.reduce((total, { value }) => total + value, 0);
    const cells = own.map(({ cell }) => cell);
    const [only, ...others] = cells;
    const sheets = only && others.length === 0 ? only : enter('sheets', sum(cells));
    if (sheets !== only)
      book.equation(
        sheets.id,
        cells.map(({ id }) => id),
      );
    const doubles = enter('doubles', sum(cells) - sum(people));
    book.equation(sheets.id, [...people.map(({ id }) => id), doubles.id]);
  }
}

/**
 * Ids of the points of a single item's scale: a mean of all tells of one that is not shown. Those of some rounds, where
 * each form was handed in in one of them, else all.
 */
export function levelsOf(
  counts: AnswerCounts,
  { questions, occasion }: Series,
  roundOf: (form: string) => string | null,
  rounds: readonly string[],
): string[] {
  const isApart = questions.every(({ form_id }) => roundOf(form_id) !== null);
  return pointIds(
    counts,
    questions.filter(({ form_id }) => !isApart || rounds.includes(roundOf(form_id) ?? '')),
    occasion,
  );
}

/** Round in which a form was handed in, by id; null for a form of several. */
export const roundIdOf =
  ({ rounds }: Pick<Project, 'rounds'>, labelOf: RoundOfForm) =>
  (form: string): string | null =>
    rounds.find(({ label }) => label === labelOf(form))?.id ?? null;
