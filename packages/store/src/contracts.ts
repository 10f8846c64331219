// The browser-safe face of store: shapes, codes and words; no database.
export {
  CHANNELS,
  STANDPOINTS,
  FORMS,
  ACTIVITY_TYPES,
  PLACE_KINDS,
  COURSES,
  HEADINGS,
  MISSING_REASONS,
  NOT_ASKED,
  STANCES,
  GROUPS,
} from './code-lists.ts';
export { audienceSchema, type Audience } from './audience.ts';
export { CODE_LABELS } from './labels.ja.ts';
export { CODE_LABELS_EN } from './labels.en.ts';
export {
  cellSchema,
  impossible,
  masked,
  noRecord,
  notAsked,
  shown,
  tooFew,
  TOTAL,
  type Cell,
} from './cell.ts';
export { rowSchema, type Contract, type ViewRow } from './contract.ts';
export { isAt, numberAddress, readNumberAddress, type NumberAddress } from './number-address.ts';
export type { RowOf, Table } from './table.ts';
export { formatPosition, type Position } from './position.ts';
export { problem, Refused, type Code, type LeakKind, type Params, type Problem } from './problem.ts';
export { CODES, formatProblem, REMEDIES } from './messages.ja.ts';
export {
  duplicateDecisionsSchema,
  personalDataDecisionsSchema,
  planSchema,
  populationSchema,
  projectSchema,
  themeEditsSchema,
  wordDecisionsSchema,
  type DuplicateDecisions,
  type PersonalDataDecisions,
  type Plan,
  type PopulationTable,
  type Project,
  type ThemeEdits,
  type WordDecisions,
} from './project.ts';
export { contractOf, family } from './contracts/family.ts';
export * from './contracts/views.ts';
