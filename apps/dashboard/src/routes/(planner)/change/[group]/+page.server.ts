import { error } from '@sveltejs/kit';
import { GROUP_OF_PAGE, GROUP_PAGES } from '#lib/labels.ja.ts';
import { effectsByRound, effectsInOrder, evidence, itemSentences } from '#lib/server/figures/change.ts';
import { codeContrastsOf, saidByChangeOf } from '#lib/server/figures/contrasts.ts';
import { distributions } from '#lib/server/figures/distributions.ts';
import { changes, laterChanges } from '#lib/server/figures/paired-change.ts';
import { groupStates } from '#lib/server/group-states.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import { voicesOf } from '#lib/server/voices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const reader = requireReader(locals);
  const group = GROUP_OF_PAGE[params.group];
  const own = GROUP_PAGES[params.group];
  // Every object has a `constructor`.
  if (!Object.hasOwn(GROUP_PAGES, params.group) || group === undefined || own === undefined) error(404);
  const effects = effectsInOrder(reader, { group_id: group });
  const ids = effects.map((effect) => effect.effect_id);
  const state = groupStates(effects).find((one) => one.group === group);
  return {
    words: pageWords(reader, 'change', group, `${own.label}の変化`),
    lead: own.lead,
    asked: (state?.asked ?? 0) > 0,
    evidence: evidence(reader, `evidence-${group}`, effects),
    change: changes(reader, group),
    later: laterChanges(reader, group),
    items: itemSentences(reader, group),
    distributions: distributions(reader, group, new Set(ids)),
    byRound: effectsByRound(reader, group, effects),
    saidByChange: saidByChangeOf(reader, group),
    contrasts: codeContrastsOf(reader, group),
    voices: voicesOf(reader, { effect_id: ids }),
  };
};
