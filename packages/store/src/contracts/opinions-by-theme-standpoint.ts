import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Opinions that touch a theme, by coarse standpoint. */
export const opinionsByThemeStandpoint = contract('opinions_by_theme_standpoint', {
  label: 'テーマと立場ごとの意見の数',
  population: 'themed',
  keys: { theme_id: col.code(), standpoint: col.code() },
  cells: { opinions: { unit: '件' } },
});
