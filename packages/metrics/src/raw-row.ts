import type { RawFigure } from './cell-book.ts';

/** A row of a view before protection: its keys and words, and its figures by name. */
export type RawRow = {
  readonly words: Readonly<Record<string, string | number | boolean | null>>;
  readonly figures: Readonly<Record<string, RawFigure>>;
};
