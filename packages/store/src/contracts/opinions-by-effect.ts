import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Opinions that mention an effect, by round. Mention is not effect. */
export const opinionsByEffect = contract('opinions_by_effect', {
  label: '効果と回ごとの、ふれた意見の数',
  population: 'coded',
  keys: { effect_id: col.code(), round_id: col.code() },
  cells: { opinions: { unit: '件' } },
});
