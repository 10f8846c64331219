import { col } from '../column.ts';

/** People on one side, all people of that side, and the same of the other side; then how their shares differ. */
export const contrastCells = {
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
} as const;

export const contrastTexts = {
  /** tendency (stays beside the rows shown of its table, Holm) · hint · not_shown · too_few */
  finding: col.code(),
  seq: col.count(),
};
