import type { Position } from '@hirogeru/store/contracts';
import { z } from 'zod';

/** Columns of `opinions` and `files` that say where an answer stands. */
export const placed = { path: z.string(), sheet: z.string(), row_no: z.int(), column_name: z.string() };

/** Where an answer stands, as the person who opens the file sees it. */
export const answerPlace = ({
  path,
  sheet,
  row_no,
  column_name,
}: z.infer<z.ZodObject<typeof placed>>): Position => ({
  file: path,
  sheet,
  row: row_no,
  column: column_name,
});
