import { drawCategoryPanels, drawThemeRows } from '@hirogeru/charts';
import {
  CODE_LABELS,
  HEADINGS,
  opinionsByHeading,
  opinionsByTheme,
  opinionsByThemeStandpoint,
  STANDPOINTS,
  themeList,
  type ViewRow,
} from '@hirogeru/store/contracts';
import { HEADING_LABELS, WORDS } from '#lib/labels.ja.ts';
import { titleOf } from '../page-words.ts';
import type { Figure, Reader } from '../reader.ts';
import { roundNames } from './round-names.ts';

export type ThemeRow = ViewRow<typeof themeList>;

/** Themes in the frame's order. */
export const themesInOrder = (reader: Reader): ThemeRow[] =>
  reader.view(themeList).toSorted((a, b) => a.seq - b.seq);

/** Whether the themes can be told apart by heading: where the forms asked under none, all are of the last one. */
export const areUnderHeadings = (themes: readonly ThemeRow[]): boolean =>
  themes.some(({ heading }) => !['F9', 'not_shown'].includes(heading));

/** Some themes (all, or those a measure rests on) over the rounds. */
export function themeRounds(reader: Reader, id: string, themes: readonly ThemeRow[]): Figure | null {
  if (themes.length === 0) return null;
  const ids = themes.map((theme) => theme.theme_id);
  return reader.figure(
    {
      id,
      view: opinionsByTheme.name,
      title:
        id === 'themes'
          ? titleOf(reader, opinionsByTheme.name, 'テーマごとの声は、回を重ねてこう寄せられました')
          : 'もとになった意見のテーマ',
      subtitle: '左：意見を寄せた人（人）。丸：その回にテーマにふれた意見（件、面積が数）。',
      note: `並びは${areUnderHeadings(themes) ? '見出しと名前' : '名前'}の順で、多さの順ではありません。${WORDS.several}`,
    },
    (caption) =>
      drawThemeRows(themes, reader.view(opinionsByTheme, { theme_id: ids }), {
        ...caption,
        rounds: roundNames(reader),
      }),
  );
}

/** One theme by round. */
export function oneThemeByRound(reader: Reader, theme: ThemeRow): Figure {
  return reader.figure(
    {
      id: `theme-${theme.theme_id}-rounds`,
      view: opinionsByTheme.name,
      title: '回ごとの意見',
      subtitle: 'このテーマにふれた意見（件）',
    },
    (caption) =>
      drawCategoryPanels(
        reader
          .view(opinionsByTheme, { theme_id: theme.theme_id })
          .map((row) => ({ panel: 'T', category: row.round_id, cell: row.opinions })),
        {
          ...caption,
          panels: [{ id: 'T', label: '意見' }],
          categories: roundNames(reader),
          unit: '件',
          heading: '回',
        },
      ),
  );
}

/** Who said it: one theme by coarse standpoint. */
export function oneThemeByStandpoint(reader: Reader, theme: ThemeRow): Figure {
  return reader.figure(
    {
      id: `theme-${theme.theme_id}-standpoint`,
      view: opinionsByThemeStandpoint.name,
      title: 'だれの声か',
      subtitle: 'このテーマにふれた意見（件）',
    },
    (caption) => {
      const rows = reader.view(opinionsByThemeStandpoint, { theme_id: theme.theme_id });
      const found = new Set(rows.map((row) => row.standpoint));
      const categories = STANDPOINTS.filter((code) => found.has(code)).map((code) => ({
        id: code,
        label: CODE_LABELS[code] ?? code,
      }));
      return drawCategoryPanels(
        rows.map((row) => ({ panel: 'T', category: row.standpoint, cell: row.opinions })),
        { ...caption, panels: [{ id: 'T', label: '意見' }], categories, unit: '件', heading: '立場' },
      );
    },
  );
}

/** Opinions under the working group's headings; all rounds, or one. */
export function byHeading(reader: Reader, round?: { id: string; label: string }): Figure | null {
  const rows = reader.view(opinionsByHeading, round ? { round_id: round.id } : {});
  if (rows.length === 0) return null;
  return reader.figure(
    {
      id: round ? `heading-${round.id}` : 'heading',
      view: opinionsByHeading.name,
      title: round
        ? `${round.label}の意見は、どの見出しに入るか`
        : titleOf(reader, opinionsByHeading.name, '意見は、どの見出しに入るか'),
      subtitle: `${opinionsByHeading.label}（件）`,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: row.round_id, category: row.heading, cell: row.opinions })),
        {
          ...caption,
          panels: round ? [round] : roundNames(reader),
          categories: HEADINGS.map((id) => ({ id, label: HEADING_LABELS[id] ?? id })),
          unit: '件',
          heading: '見出し',
          colour: round ? 'plain' : 'rounds',
        },
      ),
  );
}

/** Themes of one round. */
export function themesOfRound(reader: Reader, round: { id: string; label: string }): Figure | null {
  const themes = themesInOrder(reader);
  if (themes.length === 0) return null;
  return reader.figure(
    {
      id: `themes-${round.id}`,
      view: opinionsByTheme.name,
      title: `${round.label}にふれられたテーマ`,
      subtitle: 'テーマにふれた意見（件）',
      note: WORDS.several,
    },
    (caption) =>
      drawCategoryPanels(
        reader
          .view(opinionsByTheme, { round_id: round.id })
          .map((row) => ({ panel: 'T', category: row.theme_id, cell: row.opinions })),
        {
          ...caption,
          panels: [{ id: 'T', label: '意見' }],
          categories: themes.map((theme) => ({ id: theme.theme_id, label: theme.label })),
          unit: '件',
          heading: 'テーマ',
        },
      ),
  );
}
