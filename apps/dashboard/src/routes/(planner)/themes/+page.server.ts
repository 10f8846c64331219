import { areUnderHeadings, byHeading, themeRounds, themesInOrder } from '#lib/server/figures/themes.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  const themes = themesInOrder(reader);
  return {
    words: pageWords(reader, 'themes'),
    isSorted: areUnderHeadings(themes),
    themes: themes.map(({ theme_id, label, heading, provisional }) => ({
      theme_id,
      label,
      heading,
      provisional,
    })),
    figure: themeRounds(reader, 'themes', themes),
    heading: byHeading(reader),
  };
};
