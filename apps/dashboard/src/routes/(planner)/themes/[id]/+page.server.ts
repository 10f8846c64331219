import { STEADINESS, THEME_STATUS } from '@hirogeru/charts/words';
import { error } from '@sveltejs/kit';
import { MAIN_HEADING, WORDS } from '#lib/labels.ja.ts';
import { contrastsOf } from '#lib/server/figures/contrasts.ts';
import { stanceAsked, stanceLinks, stancesOf } from '#lib/server/figures/stances.ts';
import {
  areUnderHeadings,
  oneThemeByRound,
  oneThemeByStandpoint,
  themesInOrder,
} from '#lib/server/figures/themes.ts';
import { listOf } from '#lib/server/list-of.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import { voicesOf } from '#lib/server/voices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
  const reader = requireReader(locals);
  const themes = themesInOrder(reader);
  const theme = themes.find((one) => one.theme_id === params.id);
  if (!theme) error(404);
  const stance = stanceAsked(url);
  return {
    words: pageWords(reader, 'themes', theme.theme_id, theme.label),
    theme: {
      theme_id: theme.theme_id,
      provisional: theme.provisional,
      opinions: theme.opinions,
      people: theme.people,
      words: listOf(theme.words),
      heading: areUnderHeadings(themes) ? MAIN_HEADING[theme.heading] : undefined,
      steadiness: STEADINESS[theme.steadiness] ?? WORDS.noRows,
      status: THEME_STATUS[theme.status] ?? '',
    },
    stance,
    stances: stanceLinks(`/themes/${theme.theme_id}`),
    voices: voicesOf(reader, { theme_id: theme.theme_id }).filter(
      (voice) => stance === null || voice.stances.includes(stance),
    ),
    contrasts: contrastsOf(reader, theme.theme_id),
    stanceFigure: stancesOf(reader, theme),
    figures: [oneThemeByStandpoint(reader, theme), oneThemeByRound(reader, theme)],
  };
};
