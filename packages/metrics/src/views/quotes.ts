import { quotes as contract } from '@hirogeru/store/contracts';
import { sayQuotes } from '../findings/received.ts';
import { defineView } from '../view.ts';

/** Approved stretches. The standpoint stands beside one only where its number in that round is itself shown. */
export const quotes = defineView({
  contract,
  title: { ja: contract.label, en: 'Voices approved for publication' },
  number: { ja: '{quote_id}', en: '{quote_id}' },
  margins: [],
  figures: {},
  minimum: 'k',
  say: sayQuotes,
  trace: {
    definition: '公開してよいと答えた方の言葉から、個人がわかる部分を伏せ、人が確かめたもの',
    formula: '—',
    population: '引用の同意がある意見',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: [],
  build: () => [],
  complete: (_, { context, views }) =>
    context.quotes.map(({ quote_id, theme_id, effect_id, text, stances, standpoint, round_id }, seq) => {
      const cell = (views['submissions_by_standpoint'] ?? []).find(
        ({ words }) => words['round_id'] === round_id && words['standpoint'] === standpoint,
      )?.cells['submissions'];
      return {
        words: {
          quote_id,
          theme_id,
          effect_id,
          text,
          stances,
          standpoint: cell?.kind === 'shown' && standpoint !== 'unknown' ? standpoint : null,
          seq,
        },
        cells: {},
      };
    }),
});
