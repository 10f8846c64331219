// The face of metrics: counts in the vault → views, sentences and traces.
export { measure, type RawFamily } from './measure.ts';
export { cellsAt } from './cells-at.ts';
export { plannedCells } from './planned-cells.ts';
export { publishable, type ViewTables } from './publishable.ts';
export type { ShownRow } from './within.ts';
export { views } from './views/family.ts';
export type { View } from './view.ts';
export { rawNumber, type RawNumber } from './trace/raw-number.ts';
export { recompute } from './trace/recompute.ts';
export { behind, type Behind } from './trace/files-behind.ts';
export type { Recipe } from './trace/recipe.ts';
export type {
  ApprovedQuote,
  CountedProject,
  Crossing,
  MeasureContext,
  WeightingPopulation,
} from './context.ts';
export { earlierRelease, unreadableRelease, yearBefore, type EarlierRelease } from './earlier-release.ts';
export type { BaseCell, Equation } from './cell-book.ts';
export { isAnswerOf } from './instruments/scales/score-scale.ts';
export { scaleItemOf, scales, scalesIn } from './instruments/scales/scales.ts';
export { loadFramework } from './framework/load-framework.ts';
export { defaultFrameworkText, defaultRulesText } from './framework/defaults.ts';
export type { Effect, Framework } from './framework/schema.ts';
