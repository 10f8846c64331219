import { opinionsByTheme as contract } from '@hirogeru/store/contracts';
import { sayByTheme } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { opinionsOfThemes } from './opinions-of-themes.ts';
import { OPINIONS } from './trace-sources.ts';

/** Opinions that touch a theme, by round; the row 'T' is all opinions of the round, not the sum of the themes. */
export const opinionsByTheme = defineView({
  contract,
  title: { ja: contract.label, en: 'Opinions by theme and round' },
  number: {
    ja: '「{theme_id}」にふれた意見（{round_id}）',
    en: 'Opinions touching “{theme_id}” ({round_id})',
  },
  margins: ['theme_id', 'round_id'],
  figures: { opinions: { symbols: 'n(t, r) = #{ o | t ∈ themes(o), round(o) = r }' } },
  minimum: 'k',
  say: sayByTheme,
  trace: {
    definition: 'テーマにふれた意見の数、回ごと',
    formula: '件数 ＝ テーマに入る文を1つ以上含む意見の数。1件が複数のテーマに入ることがあります',
    population: OPINIONS,
    exclusions: '自由記述の欄がなかった回は「まだ聞いていない」とします。',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['theme_list', 'opinions_by_theme_standpoint', 'opinions_by_heading'],
  async build(counting) {
    const asked = await counting.asked();
    const rounds = counting.context.project.rounds.map(({ id }) => id);
    return opinionsOfThemes(counting, 'round_id', rounds, (round) =>
      asked.freeText(round) ? null : 'not_asked',
    );
  },
});
