import { chosen, effectsInOrder, evidence } from '#lib/server/figures/change.ts';
import { distributions } from '#lib/server/figures/distributions.ts';
import { changes, laterChanges } from '#lib/server/figures/paired-change.ts';
import { groupStates } from '#lib/server/group-states.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  const effects = effectsInOrder(reader);
  return {
    words: pageWords(reader, 'change'),
    groups: groupStates(effects),
    evidence: evidence(reader, 'evidence', effects),
    chosen: chosen(reader),
    other: [
      changes(reader, null),
      laterChanges(reader, null),
      ...distributions(reader, 'other', null),
    ].filter((figure) => figure !== null),
  };
};
