import { themeContrasts as contract } from '@hirogeru/store/contracts';
import { sayThemeContrasts } from '../findings/contrasts.ts';
import { defineView } from '../view.ts';
import { completeContrasts, contrastRows } from './contrast-rows.ts';
import {
  contrastCountWords,
  contrastEstimateWords,
  CONTRAST_EXCLUSIONS,
  CONTRAST_METHOD,
} from './contrast-words.ts';
import { NAMELESS, OPINIONS } from './trace-sources.ts';

/**
 * Who touches a theme more than others do: people of a standpoint, channel or round beside the people who are not of
 * it. Only sides of 20 people and more are set beside each other. What may be said
 * is Holm-corrected over the rows of one dimension, after protection: a correction made of withheld rows could give them away.
 */
export const themeContrasts = defineView({
  contract,
  title: { ja: contract.label, en: 'Share of people who touch a theme, beside all others' },
  number: { ja: '「{theme_id}」にふれた人（{value}）', en: 'People who touch “{theme_id}” ({value})' },
  margins: [],
  figures: { ...contrastCountWords('テーマ', 't'), ...contrastEstimateWords },
  minimum: 'k',
  say: sayThemeContrasts,
  trace: {
    definition: `立場、参加のしかた、回ごとに、テーマにふれた人の割合を、そこで書いていない人の割合とくらべた差。${NAMELESS}`,
    formula: '差 ＝ そこでふれた人 ÷ そこで書いた人 − ほかでふれた人 ÷ ほかで書いた人',
    population: OPINIONS,
    exclusions: CONTRAST_EXCLUSIONS,
    method: CONTRAST_METHOD,
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['theme_list', 'code_contrasts'],
  async build(counting) {
    const { margins, themes } = counting;
    return contrastRows(
      counting,
      themes.map(({ theme_id }) => ({
        touched: { population: 'themed', spoke: 'touched', at: { theme_id }, where: { theme_id } },
        words: { theme_id },
        counts: async (by) => ({
          row: theme_id,
          people: await margins('themed', ['theme_id', by]),
          spoke: await margins('touched', ['theme_id', by]),
        }),
      })),
    );
  },
  complete: (rows) => completeContrasts(rows, ({ words }) => words['dimension']),
});
