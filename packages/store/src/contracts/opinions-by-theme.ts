import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Opinions that touch a theme, by round. An opinion may touch several: themes do not add up to the total. */
export const opinionsByTheme = contract('opinions_by_theme', {
  label: 'テーマと回ごとの意見の数',
  population: 'themed',
  keys: { theme_id: col.code(), round_id: col.code() },
  cells: { opinions: { unit: '件' } },
});
