import { shown } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { sampleContext } from '../sample-vault.ts';
import { factsOf } from './facts.ts';
import { whatWasSaid } from './overview.ts';
import { themeSentences } from './themes.ts';

/** A theme a state, and sixty opinions in all. */
const facts = (...states: string[]) =>
  factsOf(
    {
      theme_list: states.map((status, seq) => ({
        words: { theme_id: `t${seq}`, label: `声${seq}`, provisional: false, status, origins: '[]' },
        cells: { opinions: shown(12) },
      })),
      opinions_by_theme: [{ words: { theme_id: 'T', round_id: 'T' }, cells: { opinions: shown(60) } }],
    },
    sampleContext(),
  );

it.each([
  [['continued', 'continued'], '2のテーマすべてに、前の回から続けて声が寄せられています。'],
  [['continued', 'new'], '「声0」に、前の回から続けて声が寄せられています。'],
  [['continued'], '「声0」に、前の回から続けて声が寄せられています。'],
  [
    [...Array<string>(4).fill('continued'), 'new'],
    '「声0」「声1」「声2」など4のテーマに、前の回から続けて声が寄せられています。',
  ],
  [['new', 'not_now'], ''],
])('says to which themes people came back: %j', (states, sentence) => {
  expect(whatWasSaid(facts(...states))?.ja).toBe(
    `意見60件から、${states.length}のテーマがみえました。${sentence}`,
  );
});

it.each([
  [['continued', 'continued'], '2のテーマすべてに、前の回から続けて声が寄せられています（件）'],
  [['continued', 'new'], '2のテーマのうち1に、前の回から続けて声が寄せられています（件）'],
  // Of what is withheld it says neither that voices came again nor that they did not.
  [
    ['continued', 'not_shown', 'new'],
    '3のテーマのうち1に、前の回から続けて声が寄せられています（件。ほかに、少人数を守って示さないもの1）',
  ],
  [['not_shown', 'not_shown'], 'テーマごとの、回を追った意見（件）'],
])('says it as the title of the chart: %j', (states, title) => {
  const titles = themeSentences(facts(...states)).filter(({ about }) => about === 'opinions_by_theme');
  expect(titles.map(({ text }) => text.ja)).toEqual([title]);
});
