import { appendLedger, ledgerEventSchema, mendLedger } from '@hirogeru/store/release';
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
 * Tells the ledger of runs whose processes were killed before they could: nobody knows any more who asked for them. Called
 * before anything is changed, so that a ledger that does not hold together is found by then.
 */
export const tellLeftRuns = (vault: Vault, folder: ProjectFolder, io: Io): Promise<void> =>
  tellRuns(vault, folder, { ...io, who: 'unknown' });

/** Tells the ledger of every run that it does not tell of yet: the one that has just ended. */
export async function tellRuns(vault: Vault, { project, paths }: ProjectFolder, io: Io): Promise<void> {
  const held = await vault.all(
    sql`SELECT r.run_id AS run, r.kind, k.facts, count(f.file_id)::INTEGER AS files,
        coalesce(sum(f.accepted), 0)::INTEGER AS accepted
      FROM ${runs} r LEFT JOIN ${files} f USING (scope, run_id) LEFT JOIN ${runFacts} k USING (scope, run_id)
      WHERE scope = ${project.id}
      GROUP BY r.run_id, r.kind, r.run_no, k.facts ORDER BY r.run_no`,
    heldRun,
  );
  const told = new Set(mendLedger(paths.ledger).map(({ facts }) => facts['run']));
  for (const { run, kind, facts, ...counts } of held) {
    if (told.has(run)) continue;
    const own = facts === null ? {} : keptFacts.parse(JSON.parse(facts));
    const event = { what: kind, facts: { run, ...(kind === 'ingest' ? counts : own) } };
    appendLedger(paths.ledger, io.who, ledgerEventSchema.parse(event), io.now().toISOString());
  }
}
