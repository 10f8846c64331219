import { z } from 'zod';
import { receivedAnswers } from '../tables/received-answers.ts';
import { receivedOpinions } from '../tables/received-opinions.ts';
import { receivedPrints } from '../tables/received-prints.ts';
import { receivedSheets } from '../tables/received-sheets.ts';
import { refusals } from '../tables/refusals.ts';
import { sources } from '../tables/sources.ts';
import type { Session } from './connection.ts';
import { sql } from './sql.ts';

const RECEIVED = [receivedAnswers, receivedOpinions, receivedSheets, receivedPrints];

/** The place of one received row of answers. */
export type RowPlace = { readonly file_id: string; readonly sheet: string; readonly row_no: number };

/** Moves one received row, with everything taken from it, from one scope to another. */
export async function moveRow(session: Session, from: string, to: string, row: RowPlace): Promise<void> {
  const there = await sourceIn(session, from, to, row);
  for (const table of RECEIVED)
    await session.run(sql`UPDATE ${table} SET source_no = ${there} WHERE row_no = ${row.row_no} AND source_no IN
      (SELECT source_no FROM ${sources} WHERE scope = ${from} AND file_id = ${row.file_id} AND sheet = ${row.sheet})`);
  await session.run(sql`UPDATE ${refusals} SET scope = ${to}
    WHERE scope = ${from} AND file_id = ${row.file_id} AND sheet = ${row.sheet} AND row_no = ${row.row_no}`);
}

/** Moves every received row of answers from one scope to another. */
export async function moveAllRows(session: Session, from: string, to: string): Promise<void> {
  for (const table of [sources, refusals])
    await session.run(sql`UPDATE ${table} SET scope = ${to} WHERE scope = ${from}`);
}

/** The sheet's source in the other scope, made when it is the first row that goes there. */
async function sourceIn(session: Session, from: string, to: string, row: RowPlace): Promise<number> {
  const { file_id, sheet } = row;
  const there = sql`SELECT source_no FROM ${sources}
    WHERE scope = ${to} AND file_id = ${file_id} AND sheet = ${sheet} ORDER BY source_no LIMIT 1`;
  const schema = z.object({ source_no: z.int() });
  const [known] = await session.all(there, schema);
  if (known) return known.source_no;
  await session.run(sql`INSERT INTO ${sources}
    SELECT (SELECT max(source_no) + 1 FROM ${sources}), ${to}, run_id, file_id, sheet, form_id, id_begin
    FROM ${sources} WHERE scope = ${from} AND file_id = ${file_id} AND sheet = ${sheet} ORDER BY source_no LIMIT 1`);
  const [made] = await session.all(there, schema);
  if (!made) throw new Error('a row was to be moved from a sheet that is not there');
  return made.source_no;
}
