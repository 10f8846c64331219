import type { Table } from '../table.ts';
import { activities } from './activities.ts';
import { answers } from './answers.ts';
import { codeHits } from './code-hits.ts';
import { files } from './files.ts';
import { opinions } from './opinions.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { receipts } from './receipts.ts';
import { refusals } from './refusals.ts';
import { replacements } from './replacements.ts';
import { runs } from './runs.ts';
import { spans } from './spans.ts';
import { submissions } from './submissions.ts';
import { themeHits } from './theme-hits.ts';
import { themes } from './themes.ts';
import { tokens } from './tokens.ts';
import { units } from './units.ts';

/** Every table of the vault, in the order in which it is created. */
export const vaultTables: readonly Table[] = [
  runs,
  files,
  receipts,
  replacements,
  refusals,
  people,
  questions,
  submissions,
  answers,
  opinions,
  activities,
  spans,
  units,
  tokens,
  themes,
  themeHits,
  codeHits,
];
