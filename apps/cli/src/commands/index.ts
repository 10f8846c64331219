import type { Command } from '../command.ts';
import { doctor } from './doctor.ts';
import { duplicates } from './duplicates.ts';
import { embedLink } from './embed-link.ts';
import { ingest } from './ingest.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { measure } from './measure.ts';
import { refusals } from './refusals.ts';
import { release } from './release.ts';
import { serve } from './serve.ts';
import { themes } from './themes.ts';
import { tokenize } from './tokenize.ts';
import { undo } from './undo.ts';
import { where } from './where.ts';

/** Every command, in the order in which a new user meets them. */
export const COMMANDS: readonly Command[] = [
  init,
  inspect,
  ingest,
  refusals,
  duplicates,
  undo,
  where,
  tokenize,
  themes,
  measure,
  release,
  serve,
  embedLink,
  doctor,
];
