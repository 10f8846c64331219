import { answers } from '../tables/answers.ts';
import { opinions } from '../tables/opinions.ts';
import { receipts } from '../tables/receipts.ts';
import { refusals } from '../tables/refusals.ts';
import { submissions } from '../tables/submissions.ts';
import type { Session } from './connection.ts';
import { sql } from './sql.ts';

const TABLES = [answers, opinions, submissions, refusals, receipts];

/** The place of one received row of answers. */
export type RowPlace = { readonly file_id: string; readonly sheet: string; readonly row_no: number };

/** Moves one received row, with everything taken from it, from one scope to another. */
export async function moveRow(session: Session, from: string, to: string, row: RowPlace): Promise<void> {
  for (const table of TABLES)
    await session.run(sql`UPDATE ${table} SET scope = ${to}
      WHERE scope = ${from} AND file_id = ${row.file_id} AND sheet = ${row.sheet} AND row_no = ${row.row_no}`);
}

/** Moves every received row of answers from one scope to another. */
export async function moveAllRows(session: Session, from: string, to: string): Promise<void> {
  for (const table of TABLES) await session.run(sql`UPDATE ${table} SET scope = ${to} WHERE scope = ${from}`);
}
