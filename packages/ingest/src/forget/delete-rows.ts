import { files, fileSheets, forgottenRows, people, refusals, sql, type Session } from '@hirogeru/store/vault';
import { removeOrphans } from '../store-rows.ts';
import { listOf, PLACE_KEY, placeKey, type OwnRow } from './rows-of-person.ts';

const RECEIVED = ['received_sheets', 'received_answers', 'received_opinions', 'received_prints'];

/** Takes rows out with everything that was made of them, and counts them as forgotten in the balances of their files. */
export async function deleteRows(
  session: Session,
  scope: string,
  runId: string,
  rows: readonly OwnRow[],
): Promise<void> {
  const places = listOf(rows.map(placeKey));
  const fileIds = listOf([...new Set(rows.map(({ file_id }) => file_id))]);
  for (const table of RECEIVED)
    await session.run(sql`DELETE FROM ${named(table)} r USING sources s WHERE r.source_no = s.source_no
      AND s.scope = ${scope} AND s.file_id || ':' || r.row_no || ':' || s.sheet IN (${places})`);
  for (const table of [people, refusals])
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND ${PLACE_KEY} IN (${places})`);
  // What several rows shared stays; what only these gave (a text beside a choice) goes.
  await session.run(sql`DELETE FROM answer_values WHERE scope = ${scope} AND file_id IN (${fileIds})
    AND value_no NOT IN (SELECT value_no FROM received_answers)`);
  await session.run(sql`DELETE FROM written_columns WHERE scope = ${scope} AND file_id IN (${fileIds})
    AND asked_no NOT IN (SELECT asked_no FROM received_opinions)`);
  await removeOrphans(session, scope);
  for (const own of Map.groupBy(rows, ({ file_id, sheet }) => JSON.stringify([file_id, sheet])).values())
    await countAsForgotten(session, scope, runId, own);
}

const named = (name: string) => ({ text: name, values: [] });

/** Moves rows of one sheet from accepted and duplicate to refused: what was read stays the sum of what became of it. */
async function countAsForgotten(
  session: Session,
  scope: string,
  run_id: string,
  own: readonly OwnRow[],
): Promise<void> {
  const [{ file_id, sheet } = { file_id: '', sheet: '' }] = own;
  const taken = own.filter((row) => row.taken).length;
  const moved = sql`accepted = accepted - ${taken}, duplicate = duplicate - ${own.length - taken},
    rejected = rejected + ${own.length}`;
  await session.run(sql`UPDATE ${files} SET ${moved} WHERE scope = ${scope} AND file_id = ${file_id}`);
  await session.run(
    sql`UPDATE ${fileSheets} SET ${moved} WHERE scope = ${scope} AND file_id = ${file_id} AND sheet = ${sheet}`,
  );
  await session.append(forgottenRows, [{ scope, run_id, file_id, sheet, rows: own.length }]);
}
