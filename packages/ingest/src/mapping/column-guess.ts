import type { z } from 'zod';
import type { columnSchema } from './schema.ts';

/** What a column seems to hold, and one Japanese sentence saying by what. No answer is ever quoted. */
export type ColumnGuess = { readonly column: z.input<typeof columnSchema>; readonly because: string };
