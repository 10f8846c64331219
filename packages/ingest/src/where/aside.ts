import { receipts, files, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { asideScope, type SamePair } from '../near-duplicates/set-aside.ts';
import { takenRows } from './rows.ts';
import type { RowPlace } from './whereabouts.ts';

/** Rows that a person said are another row's: taken once, counted as duplicates now. */
export async function rowsSetAside(
  session: Session,
  scope: string,
  id: string,
  same: readonly SamePair[],
): Promise<RowPlace[]> {
  const rows = await takenRows(session, scope, id, asideScope(scope));
  return Promise.all(
    rows.map(async (row): Promise<RowPlace> => {
      const [print] = await session.all(
        sql`SELECT fingerprint FROM ${receipts} WHERE scope = ${asideScope(scope)} AND file_id = ${row.file_id}
          AND sheet = ${row.at.sheet ?? ''} AND row_no = ${row.at.row ?? 0}`,
        z.object({ fingerprint: z.string() }),
      );
      const [counted = ''] = same.find(([, other]) => other === print?.fingerprint) ?? [];
      const [first] = await session.all(
        sql`SELECT f.path, r.sheet, r.row_no FROM ${receipts} r JOIN ${files} f USING (scope, file_id)
          WHERE r.scope = ${scope} AND r.fingerprint = ${counted} AND r.taken`,
        z.object({ path: z.string(), sheet: z.string(), row_no: z.int() }),
      );
      const duplicate_of = first
        ? { file: first.path, ...(first.sheet === '' ? {} : { sheet: first.sheet }), row: first.row_no }
        : null;
      return { ...row, fate: 'duplicate', duplicate_of };
    }),
  );
}
