import { themeList as contract, TOTAL } from '@hirogeru/store/contracts';
import { cellId, type RawFigure } from '../cell-book.ts';
import { withWords } from '../protected-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayThemeList } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { themeStatus } from './theme-status.ts';
import { OPINIONS } from './trace-sources.ts';

/** The themes with what is known of each. Their states over the rounds follow after protection. */
export const themeList = defineView({
  contract,
  title: { ja: contract.label, en: 'Themes of the opinions' },
  number: { ja: 'テーマ「{theme_id}」', en: 'Theme “{theme_id}”' },
  margins: [],
  figures: {
    opinions: {
      formula: '件数 ＝ テーマに入る文を1つ以上含む意見の数',
      symbols: 'n(t) = #{ o | t ∈ themes(o) }',
    },
    people: { formula: '人数 ＝ その意見を書いた人の数', symbols: 'p(t) = #{ person(o) | t ∈ themes(o) }' },
    rounds: { formula: '回数 ＝ その意見が1件以上あった回の数', symbols: 'k(t) = #{ r | n(t, r) > 0 }' },
    stability: { symbols: 'S(t) = round₂( mean_b max_c |t_b ∩ c_b| / |t_b ∪ c_b| )' },
  },
  minimum: 'k',
  say: sayThemeList,
  trace: {
    definition: '似た言葉の意見をまとめたテーマ。人数は、名前を書いていない回答を1件1人と数えます',
    formula: '安定度 ＝ 意見を選びなおして同じまとまりが現れる割合の平均',
    population: OPINIONS,
    method: '単語の重み（TF-IDF）の近さによるまとまり。並びは見出しと名前の順で、件数の順ではありません',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['opinions_by_theme', 'opinions_by_theme_standpoint', 'theme_contrasts'],
  async build({ book, margins: marginsOf, themes }) {
    const margins = await marginsOf('themed', ['theme_id', 'round_id']);
    return (await themes()).map(({ theme, heading }, seq) => {
      const { theme_id } = theme;
      const all = margins.at(theme_id, TOTAL);
      const heard = margins.columns.filter((round) => margins.at(theme_id, round).count > 0);
      const needs = margins.columns
        .map((round_id) => cellId('themed', { theme_id, round_id }))
        .filter((id) => book.cells.has(id));
      const figures: Record<string, RawFigure> = {
        opinions: book.cell({
          id: cellId('themed', { theme_id }),
          value: all.count,
          contributors: all.people,
          recipe: countOf('themed', { theme_id }),
        }),
        people: book.cell({
          id: cellId('themed.people', { theme_id }),
          value: all.people,
          contributors: all.people,
          recipe: countOf('themed', { theme_id }, 'people'),
        }),
        rounds: {
          kind: 'derived',
          value: heard.length,
          needs,
          recipe: {
            kind: 'values',
            population: 'themed',
            dimension: 'round_id',
            where: { theme_id: [theme_id] },
          },
        },
        stability: {
          kind: 'open',
          value: Math.round(theme.stability * 100) / 100,
          recipe: { kind: 'stability', theme: theme_id },
        },
      };
      return {
        words: {
          theme_id,
          label: theme.label,
          provisional: theme.provisional,
          words: theme.words,
          steadiness: steadinessOf(theme.stability),
          heading,
          seq,
        },
        figures,
      };
    });
  },
  complete: (rows, known) =>
    rows.map((row) => withWords(row, themeStatus(known, String(row.words['theme_id'])))),
});

/** Hennig's usual reading of the mean bootstrap Jaccard: 0.75 and more is stable, below 0.6 not to be relied on. */
function steadinessOf(stability: number): string {
  if (stability >= 0.75) return 'steady';
  return stability >= 0.6 ? 'fairly_steady' : 'unsteady';
}
