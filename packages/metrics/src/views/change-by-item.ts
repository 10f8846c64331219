import type { CellStore, Pair, Question } from '@hirogeru/store/vault';
import { cellId, type BaseCell, type CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import { itemOf } from '../instruments/items.ts';
import type { RawRow } from '../raw-row.ts';
import { holm } from '../statistics/holm.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { changeEstimates, ESTIMATE_FROM } from './change-estimates.ts';
import { answeredId } from './likert-distribution.ts';
import { effectOfItem, questionsOfKind, wordingOf } from './questions-of.ts';

type Asked = { readonly item: string; readonly questions: readonly Question[] };
type Paired = Asked & { readonly pairs: readonly Pair[]; readonly nPre: number; readonly nPost: number };

/**
 * Paired change of each state item asked before and after. Items on an experience are never shown as a change.
 * p is Holm-corrected within the items of one group. Call after `likertDistribution`.
 */
export async function changeByItem(
  store: CellStore,
  context: MeasureContext,
  book: CellBook,
): Promise<RawRow[]> {
  const paired: Paired[] = [];
  for (const asked of stateItems(context.questions)) {
    const answers = await store.pairs({ scope: context.project.id, itemId: asked.item });
    if (answers.nPre > 0 && answers.nPost > 0) paired.push({ ...asked, ...answers });
  }
  const groupOf = ({ item }: Asked) => effectOfItem(context.framework, item)?.group ?? null;
  const corrected = correctWithinGroups(paired, groupOf);
  return paired.map((each, seq) => {
    const effect = effectOfItem(context.framework, each.item);
    const counts = enter(book, each);
    return {
      words: {
        item_id: each.item,
        wording: each.questions[0] ? wordingOf(each.questions[0]) : each.item,
        effect_id: effect?.id ?? null,
        group_id: effect?.group ?? null,
        sense: itemOf(each.item)?.sense ?? effect?.sense ?? 'benefit',
        seq,
      },
      figures: {
        ...counts,
        ...changeEstimates(each.pairs, corrected.get(each.item) ?? null, [counts.n_paired.id]),
      },
    };
  });
}

function stateItems(questions: readonly Question[]): Asked[] {
  const byItem = new Map<string, Question[]>();
  for (const question of questionsOfKind(questions, ['likert'])) {
    const { item_id } = question;
    if (item_id === null || itemOf(item_id)?.kind === 'experience') continue;
    byItem.set(item_id, [...(byItem.get(item_id) ?? []), question]);
  }
  return [...byItem].map(([item, own]) => ({ item, questions: own }));
}

function correctWithinGroups(paired: readonly Paired[], groupOf: (each: Paired) => string | null) {
  const families = Map.groupBy(
    paired.filter(({ pairs }) => pairs.length >= ESTIMATE_FROM),
    groupOf,
  );
  return new Map(
    [...families.values()].flatMap((family) => {
      const ps = holm(family.map(({ pairs }) => wilcoxonSignedRankPratt(differencesOf(pairs))?.p ?? 1));
      return family.map(({ item }, index) => [item, ps[index] ?? 1] as const);
    }),
  );
}

const differencesOf = (pairs: readonly Pair[]): number[] => pairs.map(({ before, after }) => after - before);

function enter(book: CellBook, { item, questions, pairs, nPre, nPost }: Paired) {
  const differences = differencesOf(pairs);
  const part = (name: string, value: number) =>
    book.cell({ id: cellId('change', { item, part: name }), value, contributors: value });
  const up = part('up', differences.filter((difference) => difference > 0).length);
  const same = part('same', differences.filter((difference) => difference === 0).length);
  const down = part('down', differences.filter((difference) => difference < 0).length);
  const n_paired = part('paired', pairs.length);
  book.equation(n_paired.id, [up.id, same.id, down.id]);
  // Neither is shown, but anybody can subtract: how many came only once is a number of people like the others.
  const n_pre = answeredAt(book, item, questions, 'pre', nPre);
  const n_post = answeredAt(book, item, questions, 'post', nPost);
  book.equation(n_pre.id, [n_paired.id, part('only_pre', nPre - pairs.length).id]);
  book.equation(n_post.id, [n_paired.id, part('only_post', nPost - pairs.length).id]);
  return { n_pre, n_post, n_paired, up, same, down };
}

/**
 * People who can be paired, on one occasion. Where everybody who answered gave a code, this is the number that the
 * distribution shows: the same cell. Else those without a code are its difference to that number.
 */
function answeredAt(
  book: CellBook,
  item: string,
  questions: readonly Question[],
  occasion: string,
  value: number,
) {
  const all = questions.flatMap(({ question_id }) => book.cells.get(answeredId(question_id, occasion)) ?? []);
  const same = all.find((each) => each.value === value);
  if (same) return book.cell(same);
  const coded = book.cell({ id: cellId('change', { item, occasion }), value, contributors: value });
  const rest = all.reduce((sum, each) => sum + each.value, 0) - value;
  const uncoded = book.cell({
    id: cellId('change.uncoded', { item, occasion }),
    value: rest,
    contributors: rest,
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
  const sum = book.cell({ id: cellId('change.sheets', { item, occasion }), value, contributors });
  book.equation(
    sum.id,
    all.map(({ id }) => id),
  );
  return { id: sum.id, value, contributors };
}
