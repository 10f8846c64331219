// The browser-safe face of charts: how figures and states read, without anything that draws.
export { displayCell, displayShort } from './display.ts';
export { legendOf } from './legend.ts';
export { CELL_WORDS, STEADINESS, THEME_STATUS } from './labels.ja.ts';
export type { ChartTable } from './drawing.ts';
