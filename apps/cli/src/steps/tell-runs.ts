import { appendLedger, mendLedger } from '@hirogeru/store/release';
import { files, runFacts, runs, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

const heldRun = z.object({
  run: z.string(),
  kind: z.string(),
  files: z.int(),
  accepted: z.int(),
  facts: z.string().nullable(),
});
const keptFacts = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * Tells the ledger of every run that changed what the vault holds and that the ledger does not tell of: the one that has
 * just ended, and any whose process was killed between the two.
 */
export async function tellRuns(vault: Vault, { project, paths }: ProjectFolder, io: Io): Promise<void> {
  const held = await vault.all(
    sql`SELECT r.run_id AS run, r.kind, k.facts, count(f.file_id)::INTEGER AS files,
        coalesce(sum(f.accepted), 0)::INTEGER AS accepted
      FROM ${runs} r LEFT JOIN ${files} f USING (scope, run_id) LEFT JOIN ${runFacts} k USING (scope, run_id)
      WHERE scope = ${project.id} AND (r.kind = 'ingest' OR k.facts IS NOT NULL)
      GROUP BY r.run_id, r.kind, r.run_no, k.facts ORDER BY r.run_no`,
    heldRun,
  );
  const told = new Set(mendLedger(paths.ledger).map(({ facts }) => facts['run']));
  for (const { run, kind, facts, ...counts } of held) {
    if (told.has(run)) continue;
    const what = facts === null ? counts : keptFacts.parse(JSON.parse(facts));
    appendLedger(paths.ledger, kind, { run, ...what }, io.now().toISOString());
  }
}
