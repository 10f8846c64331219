import { z } from 'zod';
import { runs } from '../tables/runs.ts';
import type { Session } from './connection.ts';
import { sql } from './sql.ts';

/** The `run_no` of a project's next run: one more than the highest of any kind, 1 for the first. */
export async function nextRunNo(session: Session, scope: string): Promise<number> {
  const [row] = await session.all(
    sql`SELECT coalesce(max(run_no), 0)::INTEGER + 1 AS run_no FROM ${runs} WHERE scope = ${scope}`,
    z.object({ run_no: z.int() }),
  );
  return row?.run_no ?? 1;
}
