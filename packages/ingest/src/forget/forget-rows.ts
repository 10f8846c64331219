import {
  files,
  forgottenMarks,
  opinions,
  refusals,
  sql,
  submissions,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { countAgain, setAside, type SamePair } from '../near-duplicates/set-aside.ts';
import { deleteRows } from './delete-rows.ts';
import { forgetTraces } from './forget-traces.ts';
import { listOf, PLACE_KEY, placeKey, rowsOf, type OwnRow, type Whose } from './rows-of-person.ts';

/** A file that held rows of the person. */
export type ForgottenIn = {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
  /** Rows and cells of others in it that were refused, and cannot be corrected any more when the file goes. */
  readonly waiting: number;
};

/** Rows as they are found before anything goes. */
export type FoundRows = {
  readonly rows: readonly OwnRow[];
  readonly files: readonly ForgottenIn[];
  /** Answer sheets, rows of groups among them. */
  readonly sheets: number;
  readonly opinions: readonly string[];
  readonly prints: readonly string[];
};

/** Finds everything that came from one person, or in rounds, within the transaction in which it is to go. */
export async function findRows(
  session: Session,
  scope: string,
  whose: Whose,
  same: readonly SamePair[],
): Promise<FoundRows> {
  await countAgain(session, scope);
  const { rows, prints } = await rowsOf(session, scope, whose, same);
  const places = listOf(rows.map(placeKey));
  const own = await session.all(
    sql`SELECT opinion_id FROM ${opinions} WHERE scope = ${scope} AND ${PLACE_KEY} IN (${places}) ORDER BY opinion_id`,
    z.object({ opinion_id: z.string() }),
  );
  const [sheets] = await session.all(
    sql`SELECT count(*)::INTEGER AS n FROM ${submissions} WHERE scope = ${scope} AND ${PLACE_KEY} IN (${places})`,
    z.object({ n: z.int() }),
  );
  return {
    rows,
    prints,
    files: await filesOf(session, scope, rows),
    sheets: sheets?.n ?? 0,
    opinions: own.map(({ opinion_id }) => opinion_id),
  };
}

/**
 * Takes out what was found: rows, and all that was made of them or remembered by them. Their files keep them as a count.
 * Of a person, keyed marks are left, by which their rows are not taken again.
 */
export async function forgetFound(
  session: Session,
  scope: string,
  runId: string,
  whose: Whose,
  found: FoundRows,
  same: readonly SamePair[],
): Promise<void> {
  const { rows, prints } = found;
  await deleteRows(session, scope, runId, rows);
  await forgetTraces(session, scope, found);
  const marks = 'rounds' in whose ? [] : [...('person' in whose ? [whose.person] : []), ...prints];
  await session.append(
    forgottenMarks,
    marks.map((mark) => ({ scope, run_id: runId, mark })),
  );
  const others = same.filter((pair) => !pair.some((print) => prints.includes(print)));
  await setAside(session, scope, others);
}

async function filesOf(session: Session, scope: string, rows: readonly OwnRow[]): Promise<ForgottenIn[]> {
  const counts = Map.groupBy(rows, ({ file_id }) => file_id);
  const own = listOf(rows.map(placeKey));
  const found = await session.all(
    sql`SELECT file_id, path, sha256, (SELECT count(*) FROM ${refusals} r WHERE r.scope = f.scope
        AND r.file_id = f.file_id AND row_no IS NOT NULL AND ${PLACE_KEY} NOT IN (${own}))::INTEGER AS waiting
      FROM ${files} f WHERE scope = ${scope} AND file_id IN (${listOf([...counts.keys()])}) ORDER BY path, file_id`,
    z.object({ file_id: z.string(), path: z.string(), sha256: z.string(), waiting: z.int() }),
  );
  return found.map(({ file_id, ...file }) => ({ ...file, rows: counts.get(file_id)?.length ?? 0 }));
}
