export { measure, type RawFamily } from './measure.ts';
export { publishable, type ViewTables } from './publishable.ts';
export type { ApprovedQuote, MeasureContext } from './context.ts';
export type { BaseCell, Equation } from './cell-book.ts';
export { loadFramework } from './framework/load-framework.ts';
export { defaultFrameworkText, defaultRulesText } from './framework/defaults.ts';
export type { Effect, Framework } from './framework/schema.ts';
