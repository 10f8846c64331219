import { problem, type Problem } from '@hirogeru/store/contracts';
import { files, fileSheets, questions, replacements, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { orphanedDuplicates } from './store-rows.ts';

/** Files of a run in whose place a later run, not taken back, has put others. */
export async function laterReplacements(session: Session, scope: string, runId: string): Promise<Problem[]> {
  const rows = await session.all(
    sql`SELECT path, run_id FROM ${replacements} WHERE scope = ${scope} AND earlier_run_id = ${runId}
      AND run_id <> ${runId} ORDER BY path, run_id`,
    z.object({ path: z.string(), run_id: z.string() }),
  );
  return rows.map(({ path, run_id }) => problem('E_UNDO_LATER', { file: path }, { run: run_id }));
}

/**
 * Rows, counted by file, that would be duplicates of nothing now: answers that would be lost.
 * @param before  what was so before anything was taken back
 */
export async function laterDuplicates(
  session: Session,
  scope: string,
  before: readonly Problem[],
): Promise<Problem[]> {
  const known = new Set(before.map(({ at }) => JSON.stringify(at)));
  const lost = (await orphanedDuplicates(session, scope)).filter(({ at }) => !known.has(JSON.stringify(at)));
  const counts = Map.groupBy(lost, ({ at }) => at.file);
  const taken = await session.all(
    sql`SELECT path, run_id FROM ${files} WHERE scope = ${scope} ORDER BY path`,
    z.object({ path: z.string(), run_id: z.string() }),
  );
  return taken.flatMap(({ path, run_id }) => {
    const rows = counts.get(path)?.length ?? 0;
    return rows === 0 ? [] : [problem('E_UNDO_DUPLICATE', { file: path }, { run: run_id, rows })];
  });
}

/** Takes out the questions of forms of which no sheet is left. */
export async function removeForms(session: Session, scope: string): Promise<void> {
  await session.run(sql`DELETE FROM ${questions} WHERE scope = ${scope} AND form_id NOT IN
    (SELECT form_id FROM ${fileSheets} WHERE scope = ${scope} AND form_id IS NOT NULL)`);
}
