import { HEADINGS, opinionsByHeading as contract, TOTAL } from '@hirogeru/store/contracts';
import { sayByHeading } from '../findings/themes.ts';
import { defineView } from '../view.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { OPINIONS } from './trace-sources.ts';

/** Opinions under the working group's headings, by round; a heading that a round had no room for is not asked. */
export const opinionsByHeading = defineView({
  contract,
  title: { ja: contract.label, en: 'Opinions by heading and round' },
  number: { ja: '見出し「{heading}」の意見（{round_id}）', en: 'Opinions under “{heading}” ({round_id})' },
  margins: ['heading', 'round_id'],
  figures: { opinions: { symbols: 'n(h, r) = #{ o | heading(o) = h, round(o) = r }' } },
  minimum: 'k',
  say: sayByHeading,
  trace: {
    definition: '問いの見出しごとの意見の数。見出しのない欄は「その他」に入ります',
    formula: '件数 ＝ 意見の数',
    population: OPINIONS,
    exclusions: 'その見出しの欄がなかった回は「まだ聞いていない」とします。',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['opinions_by_theme', 'opinions_by_theme_standpoint'],
  async build({ context: { project }, book, margins: marginsOf, asked: askedIn }) {
    const asked = await askedIn();
    const margins = await marginsOf('opinions', ['heading', 'round_id']);
    const rows = axis(HEADINGS, margins.rows);
    const columns = axis(
      project.rounds.map(({ id }) => id),
      margins.columns,
    );
    const figure = crossTable(book, {
      measure: 'opinions',
      dimensions: ['heading', 'round_id'],
      rows,
      columns,
      margins,
      state: (heading, round) =>
        (heading === TOTAL ? asked.freeText(round) : asked.heading(heading, round)) ? null : 'not_asked',
    });
    return [...rows, TOTAL].flatMap((heading) =>
      [...columns, TOTAL].map((round_id) => ({
        words: { heading, round_id },
        figures: { opinions: figure(heading, round_id) },
      })),
    );
  },
});
