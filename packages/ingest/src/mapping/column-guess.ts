import type { z } from 'zod';
import type { columnSchema } from './schema.ts';

/** How much speaks for a guess: its heading and its cells, one of them, or little. */
export type Sureness = '高' | '中' | '低';
/** What a column seems to hold, one Japanese sentence saying by what, and how sure. No answer is ever quoted. */
export type ColumnGuess = {
  readonly column: z.input<typeof columnSchema>;
  readonly because: string;
  readonly sure: Sureness;
};
