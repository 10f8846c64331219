import { expect, it } from 'vitest';
import { masked, shown } from '../cell.ts';
import type { Contract } from '../contract.ts';
import type { Release } from './open.ts';
import { sentenceNumbers } from './sentence-numbers.ts';

const TABLES: Readonly<Record<string, readonly object[]>> = {
  rounds: [
    { round_id: 'R1', label: '第1回', topic: '', held_on: '2021-02-24', fiscal_year: '', seq: 0 },
    { round_id: 'R2', label: '第2回', topic: '', held_on: '2021-07-05', fiscal_year: '', seq: 1 },
  ],
  submissions_by_channel: [
    { round_id: 'R1', channel: 'chat', submissions: shown(14) },
    { round_id: 'R1', channel: 'slip', submissions: masked },
    { round_id: 'R2', channel: 'chat', submissions: shown(14) },
    { round_id: 'T', channel: 'T', submissions: shown(1210) },
  ],
  item_shares: [
    {
      question_id: 'q',
      occasion: 'post',
      agreeing: shown(15),
      answered: shown(15),
      share: shown(0.63),
      low: shown(0.43),
      high: shown(0.79),
      wording: '休める',
      item_id: null,
      effect_id: null,
    },
  ],
};
const release: Pick<Release, 'view'> = {
  view: (contract) => (TABLES[(contract as Contract).name] ?? []) as never,
};
const numbersIn = (text: string, view: string, about = 'T') =>
  sentenceNumbers(release)({ text, view, about }).filter(({ number }) => number !== null);

it('tells a number that stands at one place of the table, and nothing else of the sentence', () => {
  const said = sentenceNumbers(release)({
    text: '2回に、1,210件の回答が寄せられました。',
    view: 'submissions_by_channel',
    about: 'T',
  });
  expect(said).toEqual([
    { text: '2回に、', number: null },
    { text: '1,210', number: 'submissions_by_channel/submissions/T/T' },
    { text: '件の回答が寄せられました。', number: null },
  ]);
});

it('takes, of the same numbers, the one whose row is named nearest before it', () => {
  const text = '第1回はチャット（オンラインのチャット）14件、第2回はオンラインのチャット 14件です。';
  expect(numbersIn(text, 'submissions_by_channel', 'R1').map(({ number }) => number)[0]).toBe(
    'submissions_by_channel/submissions/R1/chat',
  );
});

it('leaves a number alone that could be two', () => {
  expect(numbersIn('「休める」と答えた人は15人です。', 'item_shares')).toEqual([]);
});

it('knows a share that is said in percent, and a percent that is none', () => {
  const found = numbersIn('「休める」は63%です（95%の幅 43〜79%）。', 'item_shares');
  expect(found).toEqual([
    { text: '63', number: 'item_shares/share/q/post' },
    { text: '79', number: 'item_shares/high/q/post' },
  ]);
});
