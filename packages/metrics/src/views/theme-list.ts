import { HEADINGS, themeList as contract, TOTAL, type Cell } from '@hirogeru/store/contracts';
import { cellId, type RawFigure } from '../cell-book.ts';
import { withWords, type ProtectedRow } from '../protected-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayThemeList } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { inHeadingOrder, mainHeading } from './theme-order.ts';
import { themeStatus } from './theme-status.ts';
import { NAMELESS, OPINIONS } from './trace-sources.ts';

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
    definition: `似た言葉の意見をまとめたテーマ。${NAMELESS}`,
    formula: '安定度 ＝ 意見を選びなおして同じまとまりが現れる割合の平均',
    population: OPINIONS,
    exclusions: '見出し（主に何か）は、示せる数からわかるときだけ言います。',
    method: '単語の重み（TF-IDF）の近さによるまとまり。並びは見出しと名前の順で、件数の順ではありません',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['opinions_by_theme', 'opinions_by_theme_standpoint', 'theme_contrasts'],
  async build({ book, margins: marginsOf, themes }) {
    const margins = await marginsOf('themed', ['theme_id', 'round_id']);
    const byHeading = await marginsOf('themed', ['theme_id', 'heading']);
    const headings = axis(HEADINGS, byHeading.columns);
    const under = crossTable(book, {
      measure: 'themed',
      dimensions: ['theme_id', 'heading'],
      rows: themes.map(({ theme_id }) => theme_id),
      columns: headings,
      margins: byHeading,
      rowsAddUp: false,
    });
    return themes.map((theme) => {
      const { theme_id } = theme;
      const all = margins.at(theme_id, TOTAL);
      const heard = margins.columns.filter((round) => margins.at(theme_id, round).count > 0);
      const ofTheme = cellId('themed', { theme_id });
      const figures: Record<string, RawFigure> = {
        // Only for the heading, once they are protected.
        ...Object.fromEntries(headings.map((heading) => [heading, under(theme_id, heading)])),
        opinions: book.cell({
          id: ofTheme,
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
          // They are entered with the opinions by theme and round.
          needs: [ofTheme, ...margins.columns.map((round_id) => cellId('themed', { theme_id, round_id }))],
          recipe: {
            kind: 'values',
            population: 'themed',
            dimension: 'round_id',
            where: { theme_id: [theme_id] },
          },
        },
        stability: {
          kind: 'derived',
          needs: [ofTheme],
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
        },
        figures,
      };
    });
  },
  complete: (rows, known) =>
    inHeadingOrder(rows.map(underHeading)).map((row, seq) =>
      withWords(row, {
        seq,
        steadiness: steadinessOf(row.cells['stability']),
        ...themeStatus(known, String(row.words['theme_id'])),
      }),
    ),
});

/** A theme with its heading, instead of the numbers that tell it. */
function underHeading({ words, cells: { opinions, people, rounds, stability, ...parts } }: ProtectedRow) {
  const heading = mainHeading(opinions, new Map(Object.entries(parts)));
  const cells = { opinions, people, rounds, stability } as ProtectedRow['cells'];
  return { words: { ...words, heading }, cells };
}

/** Hennig's usual reading of the mean bootstrap Jaccard: 0.75 and more is stable, below 0.6 not to be relied on. */
function steadinessOf(stability: Cell | undefined): string {
  if (stability?.kind !== 'shown') return 'not_shown';
  if (stability.value >= 0.75) return 'steady';
  return stability.value >= 0.6 ? 'fairly_steady' : 'unsteady';
}
