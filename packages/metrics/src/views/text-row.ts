import type { RawRow } from '../raw-row.ts';

/** A row of words without a figure. */
export const textRow = (words: RawRow['words']): RawRow => ({ words, figures: {} });
