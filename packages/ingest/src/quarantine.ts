import { CODES, type Position, type Problem } from '@hirogeru/store/contracts';
import { files, forgottenRows, refusals, replacements, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { refusalId } from './refusal-id.ts';

/** A row or cell that was refused and waits to be corrected in its source. */
export type OpenRefusal = {
  /** The same for the same place of the same content; `where` finds it. */
  readonly id: string;
  readonly problem: Problem;
  /** True when the whole row is missing, false when one cell is. */
  readonly row_refused: boolean;
  readonly run_id: string;
};

/** What a run that put a corrected file in the place of an earlier version did to its refusals. */
export type Solved = {
  readonly run_id: string;
  readonly path: string;
  readonly before: number;
  readonly after: number;
};

const row = z.object({
  file_id: z.string(),
  path: z.string(),
  run_id: z.string(),
  sheet: z.string(),
  row_no: z.int().nullable(),
  column_name: z.string().nullable(),
  code: z.enum(CODES as [Problem['code'], ...Problem['code'][]]),
  params: z.string(),
  row_refused: z.boolean(),
});

/** Every refusal that the vault keeps, in the order of files, sheets and rows. */
export async function openRefusals(session: Session, scope: string): Promise<readonly OpenRefusal[]> {
  const rows = await session.all(
    sql`SELECT r.file_id, f.path, f.run_id, r.sheet, r.row_no, r.column_name, r.code, r.params, r.row_refused
      FROM ${refusals} r JOIN ${files} f USING (scope, file_id) WHERE r.scope = ${scope}
      ORDER BY f.path, r.sheet, r.row_no, r.column_name, r.code`,
    row,
  );
  return rows.map((each) => ({
    id: refusalId(each),
    problem: problemOf(each),
    row_refused: each.row_refused,
    run_id: each.run_id,
  }));
}

function problemOf({ path, sheet, row_no, column_name, code, params }: z.infer<typeof row>): Problem {
  const at: Position = {
    file: path,
    ...(sheet === '' ? {} : { sheet }),
    ...(row_no === null ? {} : { row: row_no }),
    ...(column_name === null ? {} : { column: column_name }),
  };
  return { code, at, params: JSON.parse(params) as Problem['params'] } as Problem;
}

/** Rows that went because a person asked to be forgotten, or their time was over. They count as refused; nothing is to be done about them. */
export async function forgottenCount(session: Session, scope: string): Promise<number> {
  const [found] = await session.all(
    sql`SELECT coalesce(sum(rows), 0)::INTEGER AS rows FROM ${forgottenRows} WHERE scope = ${scope}`,
    z.object({ rows: z.int() }),
  );
  return found?.rows ?? 0;
}

/**
 * How many refusals each corrected file had before and after, in the order of the runs. Rows move when a file is
 * corrected, so that what is compared is the number of refusals of a path, not their places.
 */
export async function solvedRefusals(session: Session, scope: string): Promise<readonly Solved[]> {
  return session.all(
    sql`WITH versions AS (
        SELECT f.run_id, f.path, count(r.code)::INTEGER AS refused FROM ${files} f
          LEFT JOIN ${refusals} r USING (scope, file_id) WHERE f.scope = ${scope} GROUP BY ALL
        UNION ALL SELECT earlier_run_id, path, refused FROM ${replacements} WHERE scope = ${scope})
      SELECT p.run_id, p.path, p.refused AS before, v.refused AS after
      FROM ${replacements} p JOIN versions v USING (run_id, path) JOIN runs n USING (scope, run_id)
      WHERE p.scope = ${scope} AND v.refused < p.refused ORDER BY n.run_no, p.path`,
    z.object({ run_id: z.string(), path: z.string(), before: z.int(), after: z.int() }),
  );
}
