import { col } from '../column.ts';
import { contract } from '../contract.ts';

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
  cells: {
    people: { unit: '人' },
    of: { unit: '人' },
    others: { unit: '人' },
    others_of: { unit: '人' },
    /** people / of − others / others_of, with Newcombe's 95 % interval. */
    difference: { unit: '割合' },
    low: { unit: '割合' },
    high: { unit: '割合' },
    /** Adjusted residual of the cell among the four. */
    residual: { unit: '' },
    /** Fisher's exact test, as it is: the correction for many rows is made of the shown ones only. */
    p: { unit: '' },
  },
  texts: {
    /** tendency (stays beside the rows shown of its dimension, Holm) · hint · not_shown · too_few */
    finding: col.code(),
    seq: col.count(),
  },
});
