import {
  activities,
  answers,
  files,
  joinSql,
  opinions,
  people,
  receipts,
  refusals,
  replacements,
  sql,
  submissions,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';

const ROWS_OF_FILES = [submissions, answers, opinions, people, activities, receipts, refusals];

/** Notes a file that a run is about to take out for another version, so that the run can be taken back. */
export async function rememberReplaced(
  session: Session,
  { scope, runId, fileId }: { scope: string; runId: string; fileId: string },
): Promise<void> {
  const rows = await session.all(
    sql`SELECT * FROM ${files} WHERE scope = ${scope} AND file_id = ${fileId}`,
    files.row,
  );
  const [refusal] = await session.all(
    sql`SELECT count(*)::INTEGER AS refused FROM ${refusals} WHERE scope = ${scope} AND file_id = ${fileId}`,
    z.object({ refused: z.int() }),
  );
  const rows_digest = await digestOfRows(session, scope, fileId);
  await session.append(
    replacements,
    rows.map(({ run_id, sha256, path }) => ({
      scope,
      run_id: runId,
      file_id: fileId,
      earlier_run_id: run_id,
      sha256,
      path,
      refused: refusal?.refused ?? 0,
      rows_digest,
    })),
  );
}

/** A digest over everything that the vault holds of a file, but the run: the same rows in any order give the same. */
export async function digestOfRows(session: Session, scope: string, fileId: string): Promise<string> {
  const each = ROWS_OF_FILES.map(
    (table) =>
      sql`SELECT ${table.name} AS name, row::VARCHAR AS content FROM (SELECT COLUMNS(c -> c <> 'run_id') FROM ${table}
        WHERE scope = ${scope} AND file_id = ${fileId}) row`,
  );
  const [found] = await session.all(
    sql`SELECT count(*)::VARCHAR || ':' || coalesce(sum(md5_number_lower(name || content)), 0)::VARCHAR AS digest
      FROM (${joinSql(each, ' UNION ALL ')})`,
    z.object({ digest: z.string() }),
  );
  return found?.digest ?? '';
}
