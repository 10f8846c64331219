import { quotes as contract } from '@hirogeru/store/contracts';
import { sayQuotes } from '../findings/received.ts';
import { defineView } from '../view.ts';
import { besideQuote } from './quote-beside.ts';

/** Approved stretches. Beside one stands only what is shown as a number too. */
export const quotes = defineView({
  contract,
  title: { ja: contract.label, en: 'Voices approved for publication' },
  number: { ja: '{quote_id}', en: '{quote_id}' },
  margins: [],
  figures: {},
  minimum: 'k',
  say: sayQuotes,
  trace: {
    definition:
      '引用してよいと答えた方の言葉から、個人がわかる部分を伏せ、人が確かめたもの。1人の方からは1つまで',
    formula: '—',
    population: '引用の同意がある意見',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: [],
  build: () => [],
  complete: (_, { context, views }) =>
    context.quotes.map((quote, seq) => ({
      words: { quote_id: quote.quote_id, text: quote.text, ...besideQuote(quote, views), seq },
      cells: {},
    })),
});
