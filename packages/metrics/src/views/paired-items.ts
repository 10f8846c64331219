import type { CellStore, Question, Until } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import { itemOf } from '../instruments/items.ts';
import { scaleItemOf } from '../instruments/scales/scales.ts';
import type { Paired } from './change-cells.ts';
import { effectOfItem, questionsOfKind, wordingOf } from './questions-of.ts';

/** Answers to each state item that was asked before and later. Items on an experience are never shown as a change. */
export async function pairedItems(
  store: CellStore,
  { project, questions }: MeasureContext,
  until: Until,
): Promise<Paired[]> {
  const paired: Paired[] = [];
  for (const [item, own] of stateItems(questions)) {
    const answers = await store.pairs({ scope: project.id, itemId: item, until });
    const { pairs, onlyBefore, onlyAfter } = answers;
    const isAskedTwice = pairs.length > 0 || (onlyBefore.length > 0 && onlyAfter.length > 0);
    if (isAskedTwice) paired.push({ item, questions: own, until, ...answers });
  }
  return paired;
}

export function stateItems(questions: readonly Question[]): Map<string, Question[]> {
  const byItem = new Map<string, Question[]>();
  for (const question of questionsOfKind(questions, ['likert'])) {
    const { item_id } = question;
    // One item of a scale tells nothing by itself.
    if (item_id === null || itemOf(item_id)?.kind === 'experience' || scaleItemOf(item_id)) continue;
    byItem.set(item_id, [...(byItem.get(item_id) ?? []), question]);
  }
  return byItem;
}

/** Words of an item: as it was put, and its place in the framework. */
export function wordsOfItem({ framework }: MeasureContext, { item, questions }: Paired) {
  const effect = effectOfItem(framework, item);
  return {
    item_id: item,
    wording: questions[0] ? wordingOf(questions[0]) : item,
    effect,
    group_id: effect?.group ?? null,
  };
}
