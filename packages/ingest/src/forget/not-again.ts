import { problem } from '@hirogeru/store/contracts';
import { forgottenMarks, people, receipts, sql, submissions, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { Unreadable } from '../large/reading-within.ts';

/**
 * Looks whether a file that has just been taken holds rows of a person who asked to be forgotten.
 * @throws Unreadable with E_FORGOTTEN at the first of them: nothing of the file is to be kept, its original neither
 */
export async function assertNoneForgotten(
  session: Session,
  scope: string,
  { path, fileId }: { readonly path: string; readonly fileId: string },
): Promise<void> {
  const [first] = await session.all(
    sql`SELECT sheet, row_no, (count(*) OVER ())::INTEGER AS rows FROM (
        SELECT sheet, row_no, respondent_code AS mark FROM ${submissions} WHERE scope = ${scope} AND file_id = ${fileId}
        UNION SELECT sheet, row_no, respondent_code FROM ${people} WHERE scope = ${scope} AND file_id = ${fileId}
        UNION SELECT sheet, row_no, fingerprint FROM ${receipts} WHERE scope = ${scope} AND file_id = ${fileId})
      WHERE mark IN (SELECT mark FROM ${forgottenMarks} WHERE scope = ${scope})
      GROUP BY sheet, row_no ORDER BY sheet, row_no LIMIT 1`,
    z.object({ sheet: z.string(), row_no: z.int(), rows: z.int() }),
  );
  if (!first) return;
  const at = { file: path, ...(first.sheet === '' ? {} : { sheet: first.sheet }), row: first.row_no };
  throw new Unreadable(path, problem('E_FORGOTTEN', at, { rows: first.rows }));
}
