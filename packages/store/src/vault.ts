// The face of the vault: for ingest, metrics and the cli; never for the dashboard.
export { openVault, type Vault } from './vault/open.ts';
export { closeVault, isClosed, recipeOf, reopenVault, type Recipe } from './vault/closed-vault.ts';
export { lockVault } from './vault/lock.ts';
export { openSealed, sealFile, sealOfFile } from './sealed-file.ts';
export { putWhole } from './whole-file.ts';
export { compactWhenOpened } from './vault/compact.ts';
export type { Session } from './vault/connection.ts';
export { moveAllRows, moveRow, type RowPlace } from './vault/move-rows.ts';
export { nextRunNo } from './vault/next-run-no.ts';
export { joinSql, sql, type Sql } from './vault/sql.ts';
export { forgetReceived, receiver, type Receiver } from './vault/receive.ts';
export { opinionId, rowId, rowIdBegin } from './vault/received-ids.ts';
export type { CellSpec } from './vault/count-statement.ts';
export {
  cellStore,
  NO_COUNT,
  type CellCount,
  type CellStore,
  type Pair,
  type PairedAnswers,
  type Until,
} from './vault/cells.ts';
export { STANDPOINT, type Stratum } from './vault/strata.ts';
export type { PersonSheets } from './vault/people-sheets.ts';
export type { SaidChange } from './vault/said-changes.ts';
export type { Population } from './vault/populations.ts';
export { activities, type Activity } from './tables/activities.ts';
export { answers, type Answer } from './tables/answers.ts';
export { codeHits, type CodeHit } from './tables/code-hits.ts';
export { fileSheets, type FileSheet } from './tables/file-sheets.ts';
export { files, type FileRow } from './tables/files.ts';
export { forgottenMarks, forgottenRows, type ForgottenRows } from './tables/forgotten.ts';
export { keyMarks } from './tables/key-marks.ts';
export { opinions, type Opinion } from './tables/opinions.ts';
export { people, type Person } from './tables/people.ts';
export { questions, type Question } from './tables/questions.ts';
export { receipts, type Receipt } from './tables/receipts.ts';
export { refusals, type Refusal } from './tables/refusals.ts';
export { replacements, type Replacement } from './tables/replacements.ts';
export { runFacts } from './tables/run-facts.ts';
export { runs, type Run } from './tables/runs.ts';
export { spans, type Span } from './tables/spans.ts';
export { submissions, type Submission } from './tables/submissions.ts';
export { themeHits, type ThemeHit } from './tables/theme-hits.ts';
export { appliedEdits, editConflicts, namedAnswers } from './tables/people-words.ts';
export { keptUppers, lowerThemeHits, lowerThemes, type LowerThemeRow } from './tables/theme-levels.ts';
export { keptPlaces, keptThemes, shownThemes, themeChanges, themeRuns } from './tables/theme-memory.ts';
export { themes, type Theme } from './tables/themes.ts';
export { tokens, type TokenRow } from './tables/tokens.ts';
export { units, type Unit } from './tables/units.ts';
