import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';

/** Label of the round in which a form was handed in; '' for a form of several rounds or of none. */
export type RoundOfForm = (form: string) => string;

/** Tells forms that put the same question apart by their round, as people do. */
export async function roundOfForm(store: CellStore, { project }: MeasureContext): Promise<RoundOfForm> {
  const places = await store.cells({
    scope: project.id,
    population: 'submissions',
    dimensions: ['form_id', 'round_id'],
  });
  return (form) => {
    const [only, ...others] = places.filter(({ keys }) => keys['form_id'] === form);
    if (!only || others.length > 0) return '';
    return project.rounds.find(({ id }) => id === only.keys['round_id'])?.label ?? '';
  };
}
