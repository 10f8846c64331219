import { drawCategoryPanels } from '@hirogeru/charts';
import { CODE_LABELS, peopleByThemeStance, STANCES, TOTAL } from '@hirogeru/store/contracts';
import { STANCE, WORDS } from '#lib/labels.ja.ts';
import type { Figure, Reader } from '../reader.ts';
import type { ThemeRow } from './themes.ts';

/** Code of STANCES. */
export type Stance = (typeof STANCES)[number];

/** The stance that a page's address asks for, if it is one. */
export const stanceAsked = (url: URL): Stance | null =>
  STANCES.find((stance) => stance === url.searchParams.get('stance')) ?? null;

const stanceLabel = (stance: Stance): string => CODE_LABELS[stance] ?? stance;

/** Links of the filter, in the order of the code list: never by number. */
export const stanceLinks = (path: string): { stance: Stance | null; label: string; href: string }[] => [
  { stance: null, label: STANCE.all, href: path },
  ...STANCES.map((stance) => ({ stance, label: stanceLabel(stance), href: `${path}?stance=${stance}` })),
];

/** How it was said: one theme, or every opinion, by stance. */
export function stancesOf(reader: Reader, theme: ThemeRow | null): Figure | null {
  const rows = reader.view(peopleByThemeStance, { theme_id: theme?.theme_id ?? TOTAL });
  if (rows.length === 0) return null;
  return reader.figure(
    {
      id: theme ? `theme-${theme.theme_id}-stance` : 'stance',
      view: peopleByThemeStance.name,
      title: STANCE.count,
      subtitle: theme ? STANCE.ofTheme : STANCE.ofAll,
      note: STANCE.several,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: TOTAL, category: row.stance, cell: row.people })),
        {
          ...caption,
          panels: [{ id: TOTAL, label: STANCE.people }],
          categories: STANCES.map((id) => ({ id, label: stanceLabel(id) })),
          unit: '人',
          heading: STANCE.heading,
        },
      ),
  );
}

/** Themes in which something was said in this stance; a withheld number may be some, so it stays. */
export function themesWith(reader: Reader, stance: Stance, themes: readonly ThemeRow[]): ThemeRow[] {
  const none = new Set(
    reader
      .view(peopleByThemeStance, { stance })
      .filter(({ people }) => people.kind === 'shown' && people.value === 0)
      .map(({ theme_id }) => theme_id),
  );
  return themes.filter(({ theme_id }) => !none.has(theme_id));
}

/** People of each theme who said it in one stance. */
export function themesInStance(reader: Reader, stance: Stance, themes: readonly ThemeRow[]): Figure | null {
  const heard = themesWith(reader, stance, themes);
  if (heard.length === 0) return null;
  return reader.figure(
    {
      id: `stance-${stance}`,
      view: peopleByThemeStance.name,
      title: STANCE.themes(stanceLabel(stance)),
      subtitle: STANCE.ofTheme,
      note: `${STANCE.several}${WORDS.several}`,
    },
    (caption) =>
      drawCategoryPanels(
        reader
          .view(peopleByThemeStance, { stance })
          .map((row) => ({ panel: TOTAL, category: row.theme_id, cell: row.people })),
        {
          ...caption,
          panels: [{ id: TOTAL, label: STANCE.people }],
          categories: heard.map(({ theme_id, label }) => ({ id: theme_id, label })),
          unit: '人',
          heading: 'テーマ',
        },
      ),
  );
}
