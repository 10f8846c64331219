import { col } from '../column.ts';
import { contract } from '../contract.ts';
import { contrastCells, contrastTexts } from './contrast-columns.ts';

/** People of one standpoint, channel or round who touch a theme, beside the people who are not of it. */
export const themeContrasts = contract('theme_contrasts', {
  label: 'テーマにふれた人の割合と、ほかの人の割合',
  population: 'themed',
  keys: {
    theme_id: col.code(),
    /** standpoint · channel · round_id */
    dimension: col.code(),
    /** A value of it; never 'T'. */
    value: col.code(),
  },
  cells: contrastCells,
  texts: contrastTexts,
});
