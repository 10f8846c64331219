import { appendLedger, mendLedger } from '@hirogeru/store/release';
import { files, runs, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

/**
 * Tells the ledger of every ingest run that the vault holds and the ledger does not: the one that has just ended, and
 * any whose process was killed between the two.
 */
export async function tellRuns(vault: Vault, { project, paths }: ProjectFolder, io: Io): Promise<void> {
  const held = await vault.all(
    sql`SELECT r.run_id AS run, count(f.file_id)::INTEGER AS files, coalesce(sum(f.accepted), 0)::INTEGER AS accepted
      FROM ${runs} r LEFT JOIN ${files} f USING (scope, run_id) WHERE scope = ${project.id} AND r.kind = 'ingest'
      GROUP BY r.run_id, r.run_no ORDER BY r.run_no`,
    z.object({ run: z.string(), files: z.int(), accepted: z.int() }),
  );
  const told = new Set(
    mendLedger(paths.ledger).flatMap(({ what, facts }) => (what === 'ingest' ? [facts['run']] : [])),
  );
  for (const facts of held) {
    if (!told.has(facts.run)) appendLedger(paths.ledger, 'ingest', facts, io.now().toISOString());
  }
}
