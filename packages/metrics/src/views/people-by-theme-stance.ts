import { peopleByThemeStance as contract, STANCES, TOTAL } from '@hirogeru/store/contracts';
import { cellId } from '../cell-book.ts';
import { countOf } from '../trace/recipe.ts';
import { sayByThemeStance } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { NAMELESS, OPINIONS } from './trace-sources.ts';
import { withheldOfFew } from './withheld-of-few.ts';

/**
 * People who touch a theme in each stance, in the order of the code list; the row 'T' is every opinion, of a theme or
 * not. Somebody may wish and worry in one answer: neither stances nor themes add up, and no score is made of them.
 */
export const peopleByThemeStance = defineView({
  contract,
  title: { ja: contract.label, en: 'People by theme and stance' },
  number: {
    ja: '「{theme_id}」を{stance}として書いた人',
    en: 'People who wrote of “{theme_id}” as {stance}',
  },
  margins: ['theme_id'],
  figures: { people: { symbols: 'p(t, s) = #{ person(o) | ∃ u ∈ o: theme(u) = t, s ∈ stances(u) }' } },
  minimum: 'k',
  say: sayByThemeStance,
  trace: {
    definition: `テーマにふれた文の述べ方（願い、良かった、不安・困りごと、提案、質問、反対・疑問、迷い・不確か、打ち消し）ごとの人数。${NAMELESS}`,
    formula: '人数 ＝ テーマに入る文のうち1つ以上を、その述べ方で書いた人の数',
    population: OPINIONS,
    exclusions: '1人がいくつもの述べ方をするので、足しても合計になりません。よしあしの点数にはしません。',
    method: '文の形と言葉による規則。言葉に出ているものだけを数え、まちがうことがあります',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: [],
  async build({ book, context, margins, themes }) {
    const ofThemes = await margins('stanced', ['theme_id', 'stance']);
    const ofAll = await margins('spoken', ['stance', 'round_id']);
    const rows = [...themes.map(({ theme_id }) => theme_id), TOTAL].flatMap((theme_id) =>
      STANCES.map((stance) => {
        const { people } = theme_id === TOTAL ? ofAll.at(stance, TOTAL) : ofThemes.at(theme_id, stance);
        const id = cellId(theme_id === TOTAL ? 'spoken.people' : 'stanced.people', { theme_id, stance });
        return {
          words: { theme_id, stance },
          figures: {
            people: book.cell({
              id,
              value: people,
              contributors: people,
              recipe: countOf(theme_id === TOTAL ? 'spoken' : 'stanced', { theme_id, stance }, 'people'),
            }),
          },
        };
      }),
    );
    const touching = await margins('themed', ['theme_id', 'round_id']);
    for (const { theme_id } of themes)
      withheldOfFew(
        book,
        {
          whole: { measure: 'themed.people', at: { theme_id } },
          parts: STANCES.map((stance) => ({ measure: 'stanced.people', at: { theme_id, stance } })),
          people: touching.at(theme_id, TOTAL).people,
        },
        context.project.threshold,
      );
    // Of a theme or not: entered with the opinions by theme and round, before.
    const writing = await margins('opinions', ['heading', 'round_id']);
    withheldOfFew(
      book,
      {
        whole: { measure: 'opinions', at: {} },
        parts: STANCES.map((stance) => ({ measure: 'spoken.people', at: { stance } })),
        people: writing.at(TOTAL, TOTAL).people,
      },
      context.project.threshold,
    );
    return rows;
  },
});
