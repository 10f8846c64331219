import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import type { Scale } from '../instruments/scales/scale.ts';
import { itemIdsOf } from '../instruments/scales/scale-parts.ts';
import { scales } from '../instruments/scales/scales.ts';
import { scorePeople, type ScoredPerson } from './scored-people.ts';

export type AskedScale = { readonly scale: Scale; readonly people: readonly ScoredPerson[] };

/** Every scale of which a form has asked an item and that can be scored, with everybody's scores. */
export async function askedScales(
  store: CellStore,
  { project, questions }: MeasureContext,
): Promise<AskedScale[]> {
  const asked = new Set(questions.flatMap(({ item_id }) => item_id ?? []));
  const found: AskedScale[] = [];
  for (const scale of scales.filter(({ scored }) => scored)) {
    const itemIds = itemIdsOf(scale);
    if (!itemIds.some((id) => asked.has(id))) continue;
    found.push({ scale, people: scorePeople(scale, await store.sheets({ scope: project.id, itemIds })) });
  }
  return found;
}
