import type { Reading, Term } from './read-tables.ts';
import { isNotAskedRow, shownAt, type Row } from './shown-rows.ts';

/** Numbers of a question: of people, where it is one of choices; of sheets, one an occasion, where it is one of points. */
type OfQuestion = {
  readonly view: 'choices' | 'likert_distribution';
  readonly rows: readonly Row[];
};
type Route = { readonly question_id: string; readonly values: readonly string[] };

/** Those to whom a question was put gave the answers that lead to it, and the others did not: the numbers of both questions hang together. */
export function readRoutes(reading: Reading): void {
  const questions = new Map<string, OfQuestion>();
  for (const view of ['choices', 'likert_distribution'] as const)
    for (const [id, rows] of Map.groupBy(reading.rows(view), ({ question_id }) => String(question_id)))
      questions.set(id, { view, rows });
  for (const [id, own] of questions) {
    const asked_if = String(own.rows[0]?.['asked_if'] ?? '');
    if (asked_if === '') continue;
    const route = JSON.parse(asked_if) as Route;
    const before = questions.get(route.question_id);
    if (before) readRoute(reading, `asked of some: ${id}`, own, before, route, handedInOnce(questions, id));
  }
}

function readRoute(
  reading: Reading,
  says: string,
  own: OfQuestion,
  before: OfQuestion,
  { values }: Route,
  isOnce: boolean,
): void {
  const isScaled = before.view === 'likert_distribution';
  if (isScaled && own.view === before.view) {
    // Both are of sheets, each with one answer.
    for (const [occasion, rows] of Map.groupBy(own.rows, (row) => row['occasion'])) {
      const there = { ...before, rows: before.rows.filter((row) => row['occasion'] === occasion) };
      equal(reading, says, at({ ...own, rows }, ['T']), at(there, values));
      equal(reading, says, at({ ...own, rows }, ['not_asked']), others(there, values));
    }
    return;
  }
  const [asked, not] = [at(own, ['T']), at(own, ['not_asked'])];
  const [leading, rest] = [at(before, values), others(before, values)];
  const isOfPeople = own.view === 'choices';
  // Who was asked gave one of the answers, and who was not something else, however often they answered.
  if (isOfPeople || isOnce) {
    atMost(reading, says, asked, leading);
    atMost(reading, says, not, rest);
  }
  if (!isScaled || isOnce) {
    for (const each of leading) atMost(reading, says, [each], asked);
    for (const each of at(before, ['missing', 'not_asked'])) atMost(reading, says, [each], not);
  }
  if (isScaled && isOnce) equal(reading, says, asked, leading);
  const [all, allBefore] = [
    [...asked, ...not],
    [...at(before, ['T']), ...at(before, ['not_asked'])],
  ];
  if (isOnce) equal(reading, says, all, allBefore);
  else if (isOfPeople && !isScaled) for (const each of allBefore) atMost(reading, says, [each], all);
}

const keyOf = ({ view }: OfQuestion): string => (view === 'choices' ? 'choice' : 'level');
const at = (question: OfQuestion, values: readonly string[]): Term[] =>
  question.rows
    .filter((row) => values.includes(String(row[keyOf(question)])))
    .map((row) => [1, question.view, 'people', row] as const);
/** Whatever else was answered, or not. */
const others = (question: OfQuestion, values: readonly string[]): Term[] =>
  question.rows
    .filter((row) => row[keyOf(question)] !== 'T' && !values.includes(String(row[keyOf(question)])))
    .map((row) => [1, question.view, 'people', row] as const);

function atMost(reading: Reading, says: string, some: readonly Term[], all: readonly Term[]): void {
  if (some.length > 0 && all.length > 0) reading.add(`${says} ≤`, [...some, ...all.map(negated)], -Infinity);
}

function equal(reading: Reading, says: string, one: readonly Term[], other: readonly Term[]): void {
  if (one.length > 0 && other.length > 0) reading.add(`${says} =`, [...one, ...other.map(negated)]);
}

const negated = ([factor, ...figure]: Term): Term => [-factor, ...figure];

/**
 * Whether everybody handed in one sheet of a form, as far as is shown: as many people were asked its choices as sheets
 * bear its points.
 */
function handedInOnce(questions: ReadonlyMap<string, OfQuestion>, id: string): boolean {
  const form = formOf(id);
  const numbers = (view: OfQuestion['view']): (number | null)[] =>
    [...questions]
      .filter(([each, own]) => own.view === view && formOf(each) === form)
      .filter(([, { rows }]) => !rows.some(isNotAskedRow))
      .map(([, own]) =>
        at(own, ['T']).reduce<number | null>((sum, [, , , row]) => {
          const value = row ? shownAt(row, 'people') : null;
          return sum === null || value === null ? null : sum + value;
        }, 0),
      );
  const [people, sheets] = [numbers('choices'), numbers('likert_distribution')];
  const most = Math.max(...sheets.map((each) => each ?? Infinity), 0);
  return sheets.length > 0 && people.some((each) => each !== null && each > 0 && each === most);
}

/** The form of a question: question ids are `form.question`. */
const formOf = (question: string): string => question.split('.')[0] ?? question;
