import {
  ingestFiles,
  loadMappings,
  openRefusals,
  type FileReport,
  type TextEncoding,
} from '@hirogeru/ingest';
import type { Problem } from '@hirogeru/store/contracts';
import { mendLedger } from '@hirogeru/store/release';
import { nextRunNo, sql, submissions, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { VERSION } from '../version.ts';
import { openPairs, placed, type AlikePair } from './duplicates.ts';
import { showProgress } from './ingest-progress.ts';
import { readInbox } from './inbox.ts';
import { keepOriginals } from './originals.ts';
import { keepProposed, type ProposedMapping } from './proposed-mappings.ts';
import { projectKey } from './project-key.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';
import { runsToUndo } from './undo.ts';
import { inWords, type WordedProblem } from './worded-problem.ts';

export type ClosingTable = {
  run_id: string;
  added: number;
  /** Pairs of answers in the vault that are alike and wait for a person; null where there is too much to look at each time. */
  alike: AlikePair[] | null;
  /** Runs that can be taken back, the newest first. */
  runs: readonly string[];
  files: (Omit<FileReport, 'problems' | 'duplicates' | 'state'> & { state: string })[];
  /** Files that systems and programs left behind in a ZIP; they are not read. */
  left_in_archives: number;
  /** Mappings that were proposed for known exports and taken; null in a dry run, which writes none. */
  proposed: readonly ProposedMapping[];
  /** Every refusal: place as the spreadsheet shows it, code, what to do. */
  problems: WordedProblem[];
};

// Above it looking takes longer than taking; `hirogeru duplicates` looks whenever it is asked to.
const MOST_COMPARED = 20_000;

/**
 * Takes the inbox (or the named files) into the vault and tells per file what became of every row.
 * @returns what is told, and what was found with its places
 */
export async function ingestInbox(
  vault: Vault,
  folder: ProjectFolder,
  options: {
    named: readonly string[];
    encoding?: TextEncoding | undefined;
    replace: boolean;
    dryRun: boolean;
    asLines: boolean;
    io: Io;
  },
): Promise<{ table: ClosingTable; found: readonly Problem[] }> {
  const { io, dryRun, replace } = options;
  const { files, problems, left } = readInbox(folder, options.named, options.encoding);
  if (!dryRun) await tellLeftRuns(vault, folder, io);
  const { mappings, problems: broken } = loadMappings(folder.mappings);
  let written: readonly ProposedMapping[] = [];
  const key = await projectKey(vault, folder, dryRun);
  const report = await ingestFiles({
    files,
    project: folder.project,
    mappings,
    key,
    vault,
    runId: `ingest-${await nextRunNo(vault, folder.project.id)}`,
    version: VERSION,
    replace,
    propose: true,
    same: folder.duplicates.same,
    dryRun,
    // Before the rows: an answer in the vault can always be led back to the file as it was received. A ledger that
    // does not hold together is found while everything can still be taken back.
    beforeCommit: (ready) => {
      mendLedger(folder.paths.ledger);
      const refused = new Set(ready.files.flatMap((file) => (file.state === 'refused' ? file.path : [])));
      keepOriginals(
        folder,
        files.filter((file) => !refused.has(file.path)),
        key,
      );
      written = keepProposed(ready.proposed, folder.paths.mappings);
    },
    onProgress: showProgress(io, files, options.asLines),
  });
  if (!dryRun) await tellRuns(vault, folder, io);
  const wholeFiles = report.files.flatMap((file) => (isNew(file) && !dryRun ? [] : file.problems));
  const kept = (await openRefusals(vault, folder.project.id)).map(({ problem }) => problem);
  const found = distinct([...broken, ...problems, ...report.problems, ...wholeFiles, ...kept]);
  const table = {
    run_id: report.run_id,
    left_in_archives: left,
    added: report.added,
    alike: await alikeUnlessMany(vault, folder),
    runs: await runsToUndo(vault, folder),
    files: report.files.map(({ problems: _, duplicates: __, ...file }) => ({
      ...file,
      state: dryRun && isNew(file) ? 'would_take' : file.state,
    })),
    proposed: dryRun ? report.proposed.map(({ files: paths }) => ({ mapping: null, files: paths })) : written,
    problems: found.map(inWords),
  };
  return { table, found };
}

async function alikeUnlessMany(vault: Vault, folder: ProjectFolder): Promise<AlikePair[] | null> {
  const [row] = await vault.all(
    sql`SELECT count(*)::INTEGER AS n FROM ${submissions} WHERE scope = ${folder.project.id}`,
    z.object({ n: z.int() }),
  );
  return (row?.n ?? 0) > MOST_COMPARED ? null : (await openPairs(vault, folder)).map(placed);
}

const isNew = (file: { state: string }): boolean => file.state === 'taken' || file.state === 'replaced';

function distinct(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [JSON.stringify([problem.at, problem.code]), problem])).values(),
  ];
}
