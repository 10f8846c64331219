import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Share of those who chose one of the two upper points, with its Wilson 95 % interval. */
export const itemShares = contract('item_shares', {
  label: '「そう思う」「とてもそう思う」と答えた人の割合',
  population: 'answers',
  keys: { question_id: col.code(), occasion: col.code() },
  cells: {
    agreeing: { unit: '人' },
    answered: { unit: '人' },
    share: { unit: '割合' },
    low: { unit: '割合' },
    high: { unit: '割合' },
  },
  texts: { wording: col.text(), item_id: col.codeOrNull(), effect_id: col.codeOrNull() },
});
