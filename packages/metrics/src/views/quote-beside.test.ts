import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { besideQuote } from './quote-beside.ts';

const QUOTE = {
  quote_id: 'q001',
  theme_id: 'theme-1',
  effect_id: 'client.hope',
  round_id: 'R1',
  standpoint: 'family',
  heading: 'F1',
  channel: 'survey',
  text: '夕方に開いている居場所',
  stances: 'wish,worry',
};
const row = (words: Record<string, string>, cells: Record<string, Cell>) => ({ words, cells });
const views = (change: Readonly<Record<string, Cell>> = {}) => {
  const of = (name: string): Cell => change[name] ?? shown(9);
  return {
    submissions_by_standpoint: [row({ round_id: 'R1', standpoint: 'family' }, { submissions: of('round') })],
    opinions_by_theme: [row({ theme_id: 'theme-1', round_id: 'T' }, { opinions: of('theme') })],
    theme_list: [row({ theme_id: 'theme-1' }, { people: of('people') })],
    opinions_by_theme_standpoint: [
      row({ theme_id: 'theme-1', standpoint: 'family' }, { opinions: of('standpoint') }),
      row({ theme_id: 'T', standpoint: 'family' }, { opinions: shown(30) }),
    ],
    opinions_by_effect: [row({ effect_id: 'client.hope', round_id: 'T' }, { opinions: of('effect') })],
    people_by_theme_stance: [
      row({ theme_id: 'theme-1', stance: 'wish' }, { people: of('wish') }),
      row({ theme_id: 'theme-1', stance: 'worry' }, { people: shown(8) }),
      row({ theme_id: 'T', stance: 'wish' }, { people: shown(20) }),
      row({ theme_id: 'T', stance: 'worry' }, { people: masked }),
    ],
  };
};

describe('beside a quote', () => {
  it('stands what is shown as a number too', () => {
    expect(besideQuote(QUOTE, views())).toEqual({
      theme_id: 'theme-1',
      effect_id: 'client.hope',
      standpoint: 'family',
      stances: 'wish,worry',
    });
  });

  it.each([
    [
      'the standpoint, where its number in the theme is withheld',
      { standpoint: masked },
      { standpoint: null },
    ],
    ['the standpoint, where its number in the round is withheld', { round: masked }, { standpoint: null }],
    ['the effect, where its number is withheld', { effect: masked }, { effect_id: null }],
    ['a stance, where its number in the theme is withheld', { wish: masked }, { stances: 'worry' }],
    ['the theme, where the number of its people is withheld', { people: masked }, { theme_id: null }],
    [
      'the theme, where its number is withheld, and what stands beside it is that of all',
      { theme: masked },
      { theme_id: null, stances: 'wish', standpoint: 'family' },
    ],
  ])('does not stand %s', (_, change, expected) => {
    expect(besideQuote(QUOTE, views(change))).toMatchObject(expected);
  });

  it('stands nothing of a view that is not there', () => {
    expect(besideQuote(QUOTE, {})).toEqual({
      theme_id: null,
      effect_id: null,
      standpoint: null,
      stances: '',
    });
  });
});
