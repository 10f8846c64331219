import { NOT_ASKED } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type BaseCell, type CellBook } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { levelId, MISSING, scaleOf } from './likert-levels.ts';
import type { Margins } from './margins.ts';
import { isScaled, optionsOf, questionsOfKind } from './questions-of.ts';
import { askedId, routeOf } from './routing.ts';

/** Cells of a question: one each, or one an occasion. */
type Cells = readonly BaseCell[];
type OfQuestion = {
  /** On whose sheets it stands. */
  readonly all: Cells;
  readonly asked: Cells;
  readonly notAsked: Cells;
  readonly missing: Cells;
  at(value: string): Cells;
  /** Every answer that has a cell. */
  readonly answers: ReadonlyMap<string, Cells>;
};

/**
 * Those to whom a question was put are those who gave the answers that lead to it, and the others are all others: two tables tell one
 * number. Call when the questions of choices and of points have been entered.
 */
export async function tieRoutes(counting: Counting): Promise<void> {
  const { book, context } = counting;
  const counts = await counting.answers();
  const margins = await counting.margins('answers', ['question_id', 'value'], { asked: ['yes'] });
  const cells = (question: Question) => cellsOf(book, question, counts, margins);
  for (const question of questionsOfKind(context.questions, ['likert', 'nps', 'choice', 'multi_choice'])) {
    const route = routeOf(question);
    const earlier = context.questions.find(({ question_id }) => question_id === route?.question_id);
    if (!route || !earlier) continue;
    const [own, before] = [cells(question), cells(earlier)];
    if (own.all.length === 0 || before.all.length === 0) continue;
    tie(book, own.all, before.all);
    const leading = route.values.flatMap((value) => before.at(value));
    tie(book, own.asked, leading);
    eachWithin(book, leading, own.asked);
    const others = [...before.answers].filter(([value]) => !route.values.includes(value));
    const silent = [...before.missing, ...before.notAsked];
    tie(book, own.notAsked, [...others.flatMap(([, each]) => each), ...silent]);
    eachWithin(book, silent, own.notAsked);
  }
}

/** Two ways to one number; where people answered on several sheets, one is the larger of them. */
function tie(book: CellBook, one: Cells, other: Cells): void {
  const [ids, others] = [one, other].map((cells) => cells.map(({ id }) => id)) as [string[], string[]];
  if (ids.length === 0 || others.length === 0 || ids.some((id) => others.includes(id))) return;
  const [sum, otherSum] = [one, other].map((cells) => cells.reduce((all, { value }) => all + value, 0)) as [
    number,
    number,
  ];
  if (sum === otherSum && ids.length === 1) return book.equation(ids[0]!, others);
  if (sum === otherSum && others.length === 1) return book.equation(others[0]!, ids);
  if (sum <= otherSum) book.inequality(ids, others);
  if (sum >= otherSum) book.inequality(others, ids);
}

/** Of several choices each is of people who were asked; who said nothing was not asked. */
function eachWithin(book: CellBook, parts: Cells, wholes: Cells): void {
  const ids = wholes.map(({ id }) => id);
  const all = wholes.reduce((sum, { value }) => sum + value, 0);
  for (const { id, value } of parts)
    if (ids.length > 0 && !ids.includes(id) && value <= all) book.inequality([id], ids);
}

function cellsOf(book: CellBook, question: Question, counts: AnswerCounts, margins: Margins): OfQuestion {
  const { question_id, form_id } = question;
  const isOfPoints = isScaled(question);
  const places = isOfPoints ? OCCASIONS.map((occasion) => occasion as string) : [null];
  const found = (idOf: (occasion: string | null) => string): Cells =>
    places.flatMap((occasion) => book.cells.get(idOf(occasion)) ?? []);
  const at = (value: string): Cells =>
    found((occasion) =>
      occasion === null ? cellId('chosen', { question_id, value }) : levelId(question_id, occasion, value),
    );
  const all = found((occasion) =>
    occasion === null ? cellId('chosen', { question_id }) : counts.standsOnId(question_id, form_id, occasion),
  );
  const values = isOfPoints
    ? OCCASIONS.flatMap((occasion) => scaleOf(question, counts.levels(question_id, occasion)))
    : [
        ...optionsOf(question).map(({ code }) => code),
        ...margins.columns.filter((value) => value !== MISSING && margins.at(question_id, value).count > 0),
      ];
  const own = found((occasion) => askedId(question_id, occasion));
  return {
    all,
    asked: own.length > 0 ? own : all,
    notAsked: at(NOT_ASKED),
    missing: at(MISSING),
    at,
    answers: new Map(values.map((value) => [value, at(value)])),
  };
}
