import { THEME_STATUS } from '@hirogeru/charts/words';
import type { ThemeRow } from './figures/themes.ts';
import { listOf } from './list-of.ts';

/** Themes that came to one state since the round before. */
export type ThemeChangeGroup = {
  status: string;
  label: string;
  themes: { theme_id: string; label: string; origins: string[] }[];
};

const ORDER = ['continued', 'new', 'merged', 'split', 'not_now', 'not_shown'];

/** What became of the themes since the round before, in a fixed order of states; themes in the frame's order. */
export const themeChanges = (themes: readonly ThemeRow[]): ThemeChangeGroup[] =>
  ORDER.map((status) => ({
    status,
    label: THEME_STATUS[status] ?? status,
    themes: themes
      .filter((theme) => theme.status === status)
      .map(({ theme_id, label, origins }) => ({ theme_id, label, origins: listOf(origins) })),
  })).filter((group) => group.themes.length > 0);
