// The browser-safe face of store: shapes, codes and words; no database.
export {
  CHANNELS,
  STANDPOINTS,
  FORMS,
  ACTIVITY_TYPES,
  HEADINGS,
  MISSING_REASONS,
  STANCES,
  GROUPS,
} from './code-lists.ts';
export { CODE_LABELS } from './labels.ja.ts';
export { cellSchema, masked, noRecord, notAsked, shown, tooFew, TOTAL, type Cell } from './cell.ts';
export { rowSchema, type Contract, type ViewRow } from './contract.ts';
export type { RowOf, Table } from './table.ts';
export { formatPosition, type Position } from './position.ts';
export { problem, Refused, type Code, type Params, type Problem } from './problem.ts';
export { CODES, formatProblem } from './messages.ja.ts';
export {
  duplicateDecisionsSchema,
  personalDataDecisionsSchema,
  planSchema,
  projectSchema,
  themeEditsSchema,
  type DuplicateDecisions,
  type PersonalDataDecisions,
  type Plan,
  type Project,
  type ThemeEdits,
} from './project.ts';
export { family } from './contracts/family.ts';
export { about } from './contracts/about.ts';
export { activityByMonth } from './contracts/activity-by-month.ts';
export { activityByType } from './contracts/activity-by-type.ts';
export { balance } from './contracts/balance.ts';
export { changeByItem } from './contracts/change-by-item.ts';
export { choices } from './contracts/choices.ts';
export { effectList } from './contracts/effect-list.ts';
export { itemShares } from './contracts/item-shares.ts';
export { likertDistribution } from './contracts/likert-distribution.ts';
export { likertSides } from './contracts/likert-sides.ts';
export { opinionsByEffect } from './contracts/opinions-by-effect.ts';
export { opinionsByHeading } from './contracts/opinions-by-heading.ts';
export { opinionsByThemeStandpoint } from './contracts/opinions-by-theme-standpoint.ts';
export { opinionsByTheme } from './contracts/opinions-by-theme.ts';
export { peopleByThemeStance } from './contracts/people-by-theme-stance.ts';
export { planMeasures } from './contracts/plan-measures.ts';
export { quotes } from './contracts/quotes.ts';
export { rounds } from './contracts/rounds.ts';
export { sentences } from './contracts/sentences.ts';
export { submissionsByChannel } from './contracts/submissions-by-channel.ts';
export { submissionsByStandpoint } from './contracts/submissions-by-standpoint.ts';
export { themeList } from './contracts/theme-list.ts';
export { traces } from './contracts/traces.ts';
