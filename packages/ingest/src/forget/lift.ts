import { files, forgottenMarks, forgottenRows, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { listOf } from './rows-of-person.ts';

/** Runs that forgot somebody and are in force, and the files that held their rows. */
export type Forgotten = {
  readonly runs: readonly string[];
  /** Any of the marks, which tells them in the ledger. */
  readonly mark: string;
  readonly paths: readonly string[];
};

/**
 * Finds the runs that forgot a person.
 * @param whose  the person's pseudonym, or the run itself where nobody's name or number stood on the sheet
 * @returns null where nobody is forgotten by that
 */
export async function forgottenBy(
  session: Session,
  scope: string,
  whose: { readonly person: string } | { readonly run: string },
): Promise<Forgotten | null> {
  const asked = 'person' in whose ? sql`mark = ${whose.person}` : sql`run_id = ${whose.run}`;
  const marks = await session.all(
    sql`SELECT run_id, mark FROM ${forgottenMarks} WHERE scope = ${scope} AND ${asked} ORDER BY length(mark), run_id, mark`,
    z.object({ run_id: z.string(), mark: z.string() }),
  );
  const [first] = marks;
  if (!first) return null;
  const runs = [...new Set(marks.map(({ run_id }) => run_id))];
  const held = await session.all(
    sql`SELECT DISTINCT path FROM ${forgottenRows} r JOIN ${files} f USING (scope, file_id)
      WHERE scope = ${scope} AND r.run_id IN (${listOf(runs)}) ORDER BY path`,
    z.object({ path: z.string() }),
  );
  return { runs, mark: first.mark, paths: held.map(({ path }) => path) };
}

/** Lets rows be taken again that these runs made known as forgotten. What else is known of them stays: that they went. */
export const liftForgotten = (
  session: Session,
  scope: string,
  { runs }: Pick<Forgotten, 'runs'>,
): Promise<void> =>
  session.run(sql`DELETE FROM ${forgottenMarks} WHERE scope = ${scope} AND run_id IN (${listOf(runs)})`);
