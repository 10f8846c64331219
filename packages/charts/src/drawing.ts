import type { Cell } from '@hirogeru/store/contracts';

/** What a chart is called and how wide it is drawn. */
export type Caption = {
  /** Unique on the page; every id inside the SVG starts with it. ASCII letters, digits, hyphen. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** What, who, n, unit, period. */
  readonly subtitle: string;
  /** 注 and 出典. */
  readonly note: string;
  /** Pixels; below 520 the phone form is drawn. */
  readonly width?: number;
};

/** The table behind a chart, in display strings; the first cell of each row names the row. */
export type ChartTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The very cells that were handed in, where the words of `rows` say a figure; null elsewhere. */
  readonly cells?: readonly (readonly (Cell | null)[])[];
};

/** A finished chart: the picture, its text alternative (a sentence each) and its table. */
export type Drawing = {
  readonly svg: string;
  readonly alternative: readonly string[];
  readonly table: ChartTable;
};
