import {
  files,
  fileSheets,
  joinSql,
  moveAllRows,
  moveRow,
  receipts,
  sql,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { removeOrphans } from '../store-rows.ts';

/** A person's decision that two rows are one answer: the first is counted, the second is not. Fingerprints. */
export type SamePair = readonly [counted: string, notCounted: string];

/**
 * Where rows stand that a person said are another row's: every count asks for the project's own scope, so nothing there
 * is counted, and nothing is lost. A project's id can hold no colon.
 */
export const asideScope = (scope: string): string => `${scope}:same`;

/** A row that was moved from accepted to duplicate, by its sheet. */
export type MovedRow = { readonly file_id: string; readonly sheet: string };

/** Counts every row again that had been set aside: the state in which files are taken, replaced and taken back. */
export async function countAgain(session: Session, scope: string): Promise<void> {
  const moved = await session.all(
    sql`SELECT file_id, sheet, count(*)::INTEGER AS rows FROM ${receipts} WHERE scope = ${asideScope(scope)}
      GROUP BY file_id, sheet`,
    z.object({ file_id: z.string(), sheet: z.string(), rows: z.int() }),
  );
  await moveAllRows(session, asideScope(scope), scope);
  for (const { file_id, sheet, rows } of moved) await shift(session, scope, file_id, sheet, -rows);
}

/**
 * Moves the second row of each pair from accepted to duplicate, where both are there. What was made of its opinions goes.
 * @returns the rows, with their sheets
 */
export async function setAside(
  session: Session,
  scope: string,
  same: readonly SamePair[],
): Promise<readonly MovedRow[]> {
  if (same.length === 0) return [];
  const asked = joinSql(
    [...new Set(same.flat())].map((print) => sql`${print}`),
    ', ',
  );
  const found = await session.all(
    sql`SELECT fingerprint, file_id, sheet, row_no FROM ${receipts}
      WHERE scope = ${scope} AND taken AND fingerprint IN (${asked})`,
    z.object({ fingerprint: z.string(), file_id: z.string(), sheet: z.string(), row_no: z.int() }),
  );
  const here = new Map(found.map((row) => [row.fingerprint, row]));
  const going = new Set(same.filter(([counted]) => here.has(counted)).map(([, other]) => other));
  const moved: MovedRow[] = [];
  for (const fingerprint of going) {
    const row = here.get(fingerprint);
    if (!row) continue;
    await moveRow(session, scope, asideScope(scope), row);
    await shift(session, scope, row.file_id, row.sheet, 1);
    moved.push({ file_id: row.file_id, sheet: row.sheet });
  }
  if (moved.length > 0) await removeOrphans(session, scope);
  return moved;
}

/** Moves rows of the balance of a sheet and its file from accepted to duplicate, or back with a negative number. */
async function shift(
  session: Session,
  scope: string,
  fileId: string,
  sheet: string,
  rows: number,
): Promise<void> {
  await session.run(sql`UPDATE ${files} SET accepted = accepted - ${rows}, duplicate = duplicate + ${rows}
    WHERE scope = ${scope} AND file_id = ${fileId}`);
  await session.run(sql`UPDATE ${fileSheets} SET accepted = accepted - ${rows}, duplicate = duplicate + ${rows}
    WHERE scope = ${scope} AND file_id = ${fileId} AND sheet = ${sheet}`);
}
