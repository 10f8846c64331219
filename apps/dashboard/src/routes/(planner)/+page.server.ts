import { effectsInOrder } from '#lib/server/figures/change.ts';
import { themeRounds, themesInOrder } from '#lib/server/figures/themes.ts';
import { byChannel, byStandpoint } from '#lib/server/figures/who-answered.ts';
import { groupStates } from '#lib/server/group-states.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  return {
    words: pageWords(reader, 'overview'),
    figures: [byChannel(reader), byStandpoint(reader)].filter((figure) => figure !== null),
    themes: themeRounds(reader, 'themes', themesInOrder(reader)),
    groups: groupStates(effectsInOrder(reader)),
  };
};
