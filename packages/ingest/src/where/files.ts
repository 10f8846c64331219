import { files, replacements, sql, type Session } from '@hirogeru/store/vault';
import type { FilePlace } from './whereabouts.ts';

/** Files by their id or their SHA-256, those that have been replaced among them. */
export async function filesOf(session: Session, scope: string, id: string): Promise<FilePlace[]> {
  const here = await session.all(
    sql`SELECT * FROM ${files} WHERE scope = ${scope} AND (file_id = ${id} OR sha256 = ${id})`,
    files.row,
  );
  const gone = await session.all(
    sql`SELECT * FROM ${replacements} WHERE scope = ${scope} AND (file_id = ${id} OR sha256 = ${id})
      AND file_id NOT IN (SELECT file_id FROM ${files} WHERE scope = ${scope}) ORDER BY run_id`,
    replacements.row,
  );
  return [
    ...here.map((file): FilePlace => {
      const { file_id, sha256, path, run_id, rows_read, accepted, duplicate, rejected, blank, left_out } =
        file;
      const rows = { rows_read, accepted, duplicate, rejected, blank, left_out };
      return { kind: 'file', id: file_id, at: { file: path }, sha256, run_id, replaced_by: null, rows };
    }),
    ...gone.map((file): FilePlace => ({
      kind: 'file',
      id: file.file_id,
      at: { file: file.path },
      sha256: file.sha256,
      run_id: file.earlier_run_id,
      replaced_by: file.run_id,
      rows: null,
    })),
  ];
}
