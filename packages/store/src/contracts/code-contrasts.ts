import { col } from '../column.ts';
import { contract } from '../contract.ts';
import { contrastCells, contrastTexts } from './contrast-columns.ts';

/** People of one standpoint, channel or round who mention an effect, or any effect of a group, beside the people who are not of it. */
export const codeContrasts = contract('code_contrasts', {
  label: '効果にふれた人の割合と、ほかの人の割合',
  population: 'coded',
  keys: {
    /** An effect, or a group of the framework: any effect of it. */
    code: col.code(),
    /** standpoint · channel · round_id */
    dimension: col.code(),
    /** A value of it; never 'T'. */
    value: col.code(),
  },
  cells: contrastCells,
  texts: { ...contrastTexts, group_id: col.code(), label: col.text(), label_en: col.text() },
});
