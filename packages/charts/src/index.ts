export { drawActivityMonths } from './activity-months.ts';
export { drawCategoryPanels, type Named } from './category-panels.ts';
export { drawChangeIntervals } from './change-intervals.ts';
export { drawDivergingLikert } from './diverging-likert.ts';
export { drawEvidenceGrid } from './evidence-grid.ts';
export { drawThemeRows } from './theme-rows.ts';
export { drawWordNetwork, DRAWN_TIES, type WordTie } from './word-network.ts';
export type { Caption, ChartTable, Drawing } from './drawing.ts';
export { groupMark, NARROW, WIDE } from './theme.ts';
