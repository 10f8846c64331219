import type { Relation, Table } from '../table.ts';
import { activities } from './activities.ts';
import { answers } from './answers.ts';
import { codeHits } from './code-hits.ts';
import { fileSheets } from './file-sheets.ts';
import { files } from './files.ts';
import { forgottenMarks, forgottenRows } from './forgotten.ts';
import { keyMarks } from './key-marks.ts';
import { opinions } from './opinions.ts';
import { people } from './people.ts';
import { appliedEdits, editConflicts, namedAnswers } from './people-words.ts';
import { questions } from './questions.ts';
import { receipts } from './receipts.ts';
import { answerValues, receivedAnswers } from './received-answers.ts';
import { receivedOpinions, writtenColumns } from './received-opinions.ts';
import { receivedPrints } from './received-prints.ts';
import { receivedSheets } from './received-sheets.ts';
import { refusals } from './refusals.ts';
import { replacements } from './replacements.ts';
import { runFacts } from './run-facts.ts';
import { runs } from './runs.ts';
import { sources } from './sources.ts';
import { spans } from './spans.ts';
import { submissions } from './submissions.ts';
import { themeHits } from './theme-hits.ts';
import { keptUppers, lowerThemeHits, lowerThemes } from './theme-levels.ts';
import { keptPlaces, keptThemes, shownThemes, themeChanges, themeRuns } from './theme-memory.ts';
import { themes } from './themes.ts';
import { tokens } from './tokens.ts';
import { units } from './units.ts';

/** Every table of the vault, in the order in which it is created. */
export const storedTables: readonly Table[] = [
  runs,
  runFacts,
  keyMarks,
  forgottenMarks,
  forgottenRows,
  files,
  fileSheets,
  sources,
  receivedPrints,
  replacements,
  refusals,
  people,
  questions,
  receivedSheets,
  receivedAnswers,
  answerValues,
  receivedOpinions,
  writtenColumns,
  activities,
  spans,
  units,
  tokens,
  themes,
  themeHits,
  codeHits,
  themeRuns,
  keptThemes,
  shownThemes,
  keptPlaces,
  themeChanges,
  lowerThemes,
  lowerThemeHits,
  keptUppers,
  appliedEdits,
  namedAnswers,
  editConflicts,
];

/** The tables, and then how some of them are read. */
export const vaultTables: readonly Relation[] = [...storedTables, receipts, submissions, answers, opinions];
