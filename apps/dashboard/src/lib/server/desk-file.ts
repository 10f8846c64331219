import { z } from 'zod';

/** What the cli says of one file of a run. */
export const file = z.object({
  path: z.string(),
  state: z.string(),
  kind: z.string().nullable(),
  rows_read: z.int(),
  accepted: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
  blank: z.int(),
  left_out: z.int(),
  hidden_rows: z.int().default(0),
  hidden_columns: z.int().default(0),
});
export type DeskFile = z.infer<typeof file>;
