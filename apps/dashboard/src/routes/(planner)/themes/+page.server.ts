import {
  stanceAsked,
  stanceLinks,
  stancesOf,
  themesInStance,
  themesWith,
} from '#lib/server/figures/stances.ts';
import { areUnderHeadings, byHeading, themeRounds, themesInOrder } from '#lib/server/figures/themes.ts';
import { themeChanges } from '#lib/server/theme-changes.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const reader = requireReader(locals);
  const all = themesInOrder(reader);
  const stance = stanceAsked(url);
  const themes = stance ? themesWith(reader, stance, all) : all;
  return {
    words: pageWords(reader, 'themes'),
    isSorted: areUnderHeadings(all),
    changes: themeChanges(all),
    stance,
    stances: stanceLinks('/themes'),
    themes: themes.map(({ theme_id, label, heading, provisional }) => ({
      theme_id,
      label,
      heading,
      provisional,
    })),
    figure: themeRounds(reader, 'themes', all),
    stanceFigure: stance ? themesInStance(reader, stance, all) : stancesOf(reader, null),
    heading: byHeading(reader),
  };
};
