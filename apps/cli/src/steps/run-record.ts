import { createHash } from 'node:crypto';
import { nextRunNo, replacements, runFacts, runs, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { LedgerEntry } from '@hirogeru/store/release';
import { VERSION } from '../version.ts';

/** SHA-256 over everything that a step depends on, the program's version among them. */
export function inputsHash(...inputs: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, ...inputs]))
    .digest('hex');
}

/**
 * The inputs hash of the newest run of a kind, or null when there was none, or when rows were taken out since: what had
 * been made of them went too, so that the step has to be done again even where its inputs are the same once more.
 */
export async function lastInputs(session: Session, scope: string, kind: string): Promise<string | null> {
  const rows = await session.all(
    sql`SELECT inputs_hash FROM ${runs} WHERE scope = ${scope} AND kind = ${kind}
      AND run_no > (SELECT coalesce(max(run_no), 0) FROM ${runs} WHERE scope = ${scope}
        AND (kind IN ('undo', 'duplicates', 'forget', 'retention') OR run_id IN (SELECT run_id FROM ${replacements} WHERE scope = ${scope})))
      ORDER BY run_no DESC LIMIT 1`,
    z.object({ inputs_hash: z.string() }),
  );
  return rows[0]?.inputs_hash ?? null;
}

/**
 * Notes a finished run inside its own transaction. Runs are counted, never timed.
 * @param facts  what the ledger is to tell of it, where nothing else in the vault says that
 * @returns its number
 */
export async function recordRun(
  session: Session,
  scope: string,
  kind: string,
  hash: string,
  facts?: LedgerEntry['facts'],
): Promise<number> {
  const run_no = await nextRunNo(session, scope);
  const run_id = `${kind}-${run_no}`;
  await session.append(runs, [{ scope, run_id, run_no, kind, inputs_hash: hash, version: VERSION }]);
  if (facts) await session.append(runFacts, [{ scope, run_id, facts: JSON.stringify(facts) }]);
  return run_no;
}
