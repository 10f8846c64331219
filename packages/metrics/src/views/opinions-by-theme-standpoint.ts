import { opinionsByThemeStandpoint as contract } from '@hirogeru/store/contracts';
import { sayByThemeStandpoint } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { opinionsOfThemes } from './opinions-of-themes.ts';
import { answersOfStandpoints, standpointsOf } from './standpoints-of.ts';
import { OPINIONS } from './trace-sources.ts';

/** Opinions that touch a theme, by coarse standpoint; the row 'T' is all opinions of the standpoint. */
export const opinionsByThemeStandpoint = defineView({
  contract,
  title: { ja: contract.label, en: 'Opinions by theme and standpoint' },
  number: {
    ja: '「{theme_id}」にふれた意見（{standpoint}）',
    en: 'Opinions touching “{theme_id}” ({standpoint})',
  },
  margins: ['theme_id', 'standpoint'],
  figures: { opinions: { symbols: 'n(t, p) = #{ o | t ∈ themes(o), standpoint(o) = p }' } },
  minimum: 'k',
  say: sayByThemeStandpoint,
  trace: {
    definition: 'テーマにふれた意見の数、立場ごと',
    formula: '件数 ＝ テーマに入る文を1つ以上含む意見の数',
    population: OPINIONS,
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['theme_list', 'opinions_by_theme', 'opinions_by_heading'],
  async build(counting) {
    const { book } = counting;
    const standpoints = standpointsOf(
      book,
      await counting.margins('submissions', ['round_id', 'standpoint']),
    );
    const rows = await opinionsOfThemes(counting, 'standpoint', standpoints, () => null);
    answersOfStandpoints(book, 'opinions', {}, standpoints);
    return rows;
  },
});
