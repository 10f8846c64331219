import type { Position } from '@hirogeru/store/contracts';
import {
  activities,
  answers,
  files,
  opinions,
  receipts,
  refusals,
  sql,
  submissions,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { refusalId } from '../refusal-id.ts';
import { contentId } from '../take/content-id.ts';
import type { RowPlace } from './whereabouts.ts';

const place = {
  path: z.string(),
  sha256: z.string(),
  file_id: z.string(),
  run_id: z.string(),
  sheet: z.string(),
  row_no: z.int().nullable(),
  column_name: z.string().nullable(),
};
const taken = z.object({ kind: z.enum(['submission', 'opinion', 'activity', 'answer']), ...place });
const repeated = z.object({
  ...place,
  first_path: z.string().nullable(),
  first_sheet: z.string().nullable(),
  first_row: z.int().nullable(),
});
const refused = z.object({ ...place, code: z.string(), row_refused: z.boolean() });

/** Rows and cells that were taken. @param from  the scope in which they stand, where it is not their file's */
export async function takenRows(
  session: Session,
  scope: string,
  id: string,
  from: string = scope,
): Promise<RowPlace[]> {
  const rows = await session.all(
    sql`SELECT t.kind, f.path, f.sha256, f.file_id, f.run_id, t.sheet, t.row_no, t.column_name FROM (
        SELECT 'submission' AS kind, file_id, sheet, row_no, NULL AS column_name FROM ${submissions}
          WHERE scope = ${from} AND submission_id = ${id}
        UNION ALL SELECT 'opinion', file_id, sheet, row_no, column_name FROM ${opinions}
          WHERE scope = ${from} AND opinion_id = ${id}
        UNION ALL SELECT 'activity', file_id, sheet, row_no, NULL FROM ${activities}
          WHERE scope = ${from} AND activity_id = ${id}) t
      JOIN ${files} f ON f.scope = ${scope} AND f.file_id = t.file_id`,
    taken,
  );
  return rows.map((row) => ({ ...placeOf(row, id), kind: row.kind }));
}

/**
 * Closed answers, each with the column in which it was given: of a question with a column for each choice, those of the
 * choices.
 * @param id  of the submission and of the question, ':' between them
 */
export async function takenAnswers(session: Session, scope: string, id: string): Promise<RowPlace[]> {
  const [submission = '', ...question] = id.split(':');
  if (question.length === 0) return [];
  const rows = await session.all(
    sql`SELECT 'answer' AS kind, f.path, f.sha256, f.file_id, f.run_id, a.sheet, a.row_no, a.column_name
      FROM ${answers} a JOIN ${files} f ON f.scope = a.scope AND f.file_id = a.file_id
      WHERE a.scope = ${scope} AND a.question_id = ${question.join(':')} AND a.submission_id = ${submission} ORDER BY ALL`,
    taken,
  );
  return rows.map((row) => ({ ...placeOf(row, id), kind: row.kind }));
}

/** Rows that were counted as duplicates. */
export async function repeatedRows(session: Session, scope: string, id: string): Promise<RowPlace[]> {
  const rows = await session.all(
    sql`SELECT f.path, f.sha256, f.file_id, f.run_id, r.sheet, r.row_no, NULL AS column_name,
        o.path AS first_path, t.sheet AS first_sheet, t.row_no AS first_row
      FROM ${receipts} r JOIN ${files} f USING (scope, file_id)
      LEFT JOIN ${receipts} t ON t.scope = r.scope AND t.form_id = r.form_id AND t.fingerprint = r.fingerprint AND t.taken
      LEFT JOIN ${files} o ON o.scope = t.scope AND o.file_id = t.file_id
      WHERE r.scope = ${scope} AND NOT r.taken`,
    repeated,
  );
  return rows
    .filter((row) => rowId(row) === id)
    .map((row) => ({
      ...placeOf(row, id),
      kind: 'row',
      fate: 'duplicate',
      duplicate_of: row.first_path === null ? null : at(row.first_path, row.first_sheet, row.first_row, null),
    }));
}

/** Rows and cells that were refused, by the id of the row or of the refusal. */
export async function refusedRows(session: Session, scope: string, id: string): Promise<RowPlace[]> {
  const rows = await session.all(
    sql`SELECT f.path, f.sha256, f.file_id, f.run_id, r.sheet, r.row_no, r.column_name, r.code, r.row_refused
      FROM ${refusals} r JOIN ${files} f USING (scope, file_id) WHERE r.scope = ${scope} ORDER BY ALL`,
    refused,
  );
  return rows
    .filter((row) => refusalId(row) === id || (row.row_refused && rowId(row) === id))
    .map((row) => ({
      ...placeOf(row, id),
      kind: refusalId(row) === id ? 'refusal' : 'row',
      fate: row.row_refused ? 'rejected' : 'cell_refused',
      code: row.code,
    }));
}

const rowId = ({ sha256, sheet, row_no }: { sha256: string; sheet: string; row_no: number | null }): string =>
  contentId(sha256, sheet, String(row_no));

function placeOf(row: Pick<z.infer<typeof refused>, keyof typeof place>, id: string): Omit<RowPlace, 'kind'> {
  const { path, sha256, file_id, run_id, sheet, row_no, column_name } = row;
  return {
    id,
    at: at(path, sheet, row_no, column_name),
    file_id,
    sha256,
    run_id,
    fate: 'accepted',
    code: null,
    duplicate_of: null,
  };
}

function at(file: string, sheet: string | null, row: number | null, column: string | null): Position {
  return {
    file,
    ...(sheet === null || sheet === '' ? {} : { sheet }),
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { column }),
  };
}
