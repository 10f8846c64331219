import {
  activities,
  codeHits,
  files,
  fileSheets,
  forgetReceived,
  forgottenRows,
  lowerThemeHits,
  opinions,
  people,
  questions,
  receipts,
  refusals,
  spans,
  sql,
  themeHits,
  tokens,
  units,
  type FileRow,
  type Question,
  type Session,
} from '@hirogeru/store/vault';
import { problem, type Problem } from '@hirogeru/store/contracts';
import { z } from 'zod';
import type { SheetReport } from './report.ts';

/** What the vault knows of the files taken before. */
export async function storedFiles(session: Session, scope: string): Promise<readonly FileRow[]> {
  return session.all(sql`SELECT * FROM ${files} WHERE scope = ${scope} ORDER BY path, file_id`, files.row);
}

/** One file that is in the vault. */
export async function storedFile(session: Session, scope: string, fileId: string): Promise<FileRow> {
  const [row] = await session.all(
    sql`SELECT * FROM ${files} WHERE scope = ${scope} AND file_id = ${fileId}`,
    files.row,
  );
  if (!row) throw new Error('a file that was taken is not there');
  return row;
}

/** The sheets of a file that is in the vault, in their turn. */
export async function storedSheets(
  session: Session,
  scope: string,
  fileId: string,
): Promise<readonly SheetReport[]> {
  return session.all(
    sql`SELECT * EXCLUDE (scope, file_id) FROM ${fileSheets} WHERE scope = ${scope} AND file_id = ${fileId}
      ORDER BY sheet_no`,
    fileSheets.row.omit({ scope: true, file_id: true }),
  );
}

/** Fingerprints of a form's rows that are in the vault. */
export async function storedReceipts(session: Session, scope: string, form: string): Promise<Set<string>> {
  const rows = await session.all(
    sql`SELECT fingerprint FROM ${receipts} WHERE scope = ${scope} AND form_id = ${form} AND taken`,
    z.object({ fingerprint: z.string() }),
  );
  return new Set(rows.map((row) => row.fingerprint));
}

/** Takes a file's rows out again; what was made of its opinions stays until removeOrphans. */
export async function removeFile(session: Session, scope: string, fileId: string): Promise<void> {
  await forgetReceived(session, scope, fileId);
  for (const table of [people, activities, refusals, forgottenRows, fileSheets, files]) {
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND file_id = ${fileId}`);
  }
}

/**
 * Takes out what was made of opinions that are no longer there. An opinion that came back with a file taken again has
 * the same id and text, so its tokens and themes are still right.
 */
export async function removeOrphans(session: Session, scope: string): Promise<void> {
  for (const table of [spans, units, tokens, themeHits, lowerThemeHits, codeHits]) {
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND opinion_id NOT IN
      (SELECT opinion_id FROM ${opinions} WHERE scope = ${scope})`);
  }
}

/** Rows counted as duplicates of a row that is no longer there: answers that would be lost without a word. */
export async function orphanedDuplicates(session: Session, scope: string): Promise<readonly Problem[]> {
  const rows = await session.all(
    sql`SELECT f.path, r.sheet, r.row_no FROM ${receipts} r JOIN ${files} f USING (scope, file_id)
      WHERE r.scope = ${scope} AND NOT r.taken AND NOT EXISTS (SELECT 1 FROM ${receipts} t
        WHERE t.scope = r.scope AND t.form_id = r.form_id AND t.fingerprint = r.fingerprint AND t.taken)
      ORDER BY ALL`,
    z.object({ path: z.string(), sheet: z.string(), row_no: z.int() }),
  );
  return rows.map(({ path, sheet, row_no }) =>
    problem('E_ORIGINAL_GONE', { file: path, ...(sheet === '' ? {} : { sheet }), row: row_no }, {}),
  );
}

/** Stores the form's questions, or their newer wording. */
export async function storeQuestions(session: Session, rows: readonly Question[]): Promise<void> {
  for (const { scope, question_id } of rows) {
    await session.run(sql`DELETE FROM ${questions} WHERE scope = ${scope} AND question_id = ${question_id}`);
  }
  await session.append(questions, rows);
}

/** How many rows of a file the vault really holds something of. */
export async function storedRows(session: Session, scope: string, fileId: string): Promise<number> {
  const [row] = await session.all(
    sql`SELECT ((SELECT count(*) FROM received_sheets WHERE source_no IN
        (SELECT source_no FROM sources WHERE scope = ${scope} AND file_id = ${fileId}))
      + (SELECT count(*) FROM (SELECT sheet, row_no FROM ${people} WHERE scope = ${scope} AND file_id = ${fileId}
        UNION SELECT sheet, row_no FROM ${activities} WHERE scope = ${scope} AND file_id = ${fileId})))::INTEGER AS n`,
    z.object({ n: z.int() }),
  );
  return row?.n ?? 0;
}

/** Stores the questions of what a file's people wrote beside a choice; nobody is said to have been asked where nobody wrote. */
export async function storeQuestionsBeside(
  session: Session,
  { scope, file_id }: Pick<FileRow, 'scope' | 'file_id'>,
  beside: readonly Question[],
): Promise<void> {
  const written = await session.all(
    sql`SELECT DISTINCT question_id FROM written_columns WHERE scope = ${scope} AND file_id = ${file_id}`,
    z.object({ question_id: z.string() }),
  );
  const ids = new Set(written.map(({ question_id }) => question_id));
  await storeQuestions(
    session,
    beside.filter(({ question_id }) => ids.has(question_id)),
  );
}
