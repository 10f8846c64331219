import type { Pair, PairedAnswers, Question, Until } from '@hirogeru/store/vault';
import { cellId, type BaseCell, type CellBook } from '../cell-book.ts';
import { answeredId } from './likert-levels.ts';
import { toldOfAll } from './told-of-all.ts';

/** One item asked before and later, with the answers of everybody who gave a code. */
export type Paired = PairedAnswers & {
  readonly item: string;
  readonly questions: readonly Question[];
  readonly until: Until;
};

export const differencesOf = (pairs: readonly Pair[]): number[] =>
  pairs.map(({ before, after }) => after - before);

/** Enters the people of one item into the book: who answered when, and who went up, stayed or went down. */
export function changeCells(
  book: CellBook,
  { item, questions, until, pairs, onlyBefore, onlyAfter }: Paired,
) {
  const differences = differencesOf(pairs);
  const part = (name: string, value: number) =>
    book.cell({
      id: cellId('change', { item, part: name, until: until === 'post' ? 'T' : until }),
      value,
      contributors: ['up', 'same', 'down'].includes(name) ? toldOfAll(value, pairs.length) : value,
      recipe: { kind: 'pairs', item, until, figure: name },
    });
  const up = part('up', differences.filter((difference) => difference > 0).length);
  const same = part('same', differences.filter((difference) => difference === 0).length);
  const down = part('down', differences.filter((difference) => difference < 0).length);
  const n_paired = part('paired', pairs.length);
  book.answersAddUp(n_paired.id, [up.id, same.id, down.id]);
  const n_pre = answeredAt(book, item, questions, 'pre', pairs.length + onlyBefore.length);
  const n_post = answeredAt(book, item, questions, until, pairs.length + onlyAfter.length);
  const only_pre = part('only_pre', onlyBefore.length);
  const only_post = part('only_post', onlyAfter.length);
  book.equation(n_pre.id, [n_paired.id, only_pre.id]);
  book.equation(n_post.id, [n_paired.id, only_post.id]);
  return { n_pre, n_post, n_paired, up, same, down, only_pre, only_post };
}

/** Cells of one item, as `changeCells` enters them. */
export type ChangeCells = ReturnType<typeof changeCells>;

/**
 * People who can be paired, on one occasion. Where everybody who answered gave a code, this is the number that the
 * distribution shows: the same cell. Else those without a code are its difference to that number.
 */
function answeredAt(
  book: CellBook,
  item: string,
  questions: readonly Question[],
  occasion: 'pre' | Until,
  value: number,
) {
  const all = questions.flatMap(({ question_id }) => book.cells.get(answeredId(question_id, occasion)) ?? []);
  const same = all.find((each) => each.value === value);
  if (same) return book.cell(same);
  const coded = book.cell({
    id: cellId('change', { item, occasion }),
    value,
    contributors: value,
    recipe: { kind: 'pairs', item, until: occasion === 'pre' ? 'post' : occasion, figure: occasion },
  });
  const rest = all.reduce((sum, each) => sum + each.value, 0) - value;
  const uncoded = book.cell({
    id: cellId('change.uncoded', { item, occasion }),
    value: rest,
    contributors: rest,
    recipe: null,
  });
  const sheets = all.length === 1 ? all[0] : sumOf(book, item, occasion, all);
  if (sheets) book.equation(sheets.id, [coded.id, uncoded.id]);
  return coded;
}

/** All answers to an item that several forms put on one occasion. */
function sumOf(book: CellBook, item: string, occasion: string, all: readonly BaseCell[]): BaseCell | null {
  if (all.length === 0) return null;
  const value = all.reduce((sum, each) => sum + each.value, 0);
  const contributors = Math.max(...all.map((each) => each.contributors));
  const sum = book.cell({
    id: cellId('change.sheets', { item, occasion }),
    value,
    contributors,
    recipe: null,
  });
  book.equation(
    sum.id,
    all.map(({ id }) => id),
  );
  return { id: sum.id, value, contributors, recipe: null };
}
