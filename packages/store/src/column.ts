import { z } from 'zod';

/** One column: its DuckDB type and the zod schema of a value read back from it. */
export type Column<S extends z.ZodType = z.ZodType> = { readonly sql: string; readonly schema: S };

const column = <S extends z.ZodType>(sql: string, schema: S): Column<S> => ({ sql, schema });

/** Column kinds. A kind holds its SQL and its zod type side by side, so that the two cannot drift apart. */
export const col = {
  /** Identifier, never empty. */
  id: () => column('VARCHAR NOT NULL', z.string().min(1)),
  /** Identifier of something that may be absent (an anonymous slip has no person). */
  idOrNull: () => column('VARCHAR', z.string().min(1).nullable()),
  /** Code from a code list; 'T' is kept for totals in views. */
  code: () => column('VARCHAR NOT NULL', z.string().min(1)),
  codeOrNull: () => column('VARCHAR', z.string().min(1).nullable()),
  /** Text as received; may be empty. */
  text: () => column('VARCHAR NOT NULL', z.string()),
  textOrNull: () => column('VARCHAR', z.string().nullable()),
  /** Calendar date in Asia/Tokyo, 'YYYY-MM-DD'. Kept as text: no time zone can shift it. */
  dateOrNull: () =>
    column(
      'VARCHAR',
      z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable(),
    ),
  /** Calendar month in Asia/Tokyo, 'YYYY-MM'. */
  monthOrNull: () =>
    column(
      'VARCHAR',
      z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .nullable(),
    ),
  /** Whole number ≥ 0. */
  count: () => column('INTEGER NOT NULL', z.int().min(0)),
  countOrNull: () => column('INTEGER', z.int().min(0).nullable()),
  number: () => column('DOUBLE NOT NULL', z.number()),
  numberOrNull: () => column('DOUBLE', z.number().nullable()),
  flag: () => column('BOOLEAN NOT NULL', z.boolean()),
};
