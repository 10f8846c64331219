import { findRows, forgetFound } from '@hirogeru/ingest';
import { files, nextRunNo, sql, submissions, type Session, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { dayInTokyo } from './day-in-tokyo.ts';
import { deleteForGood } from './delete-for-good.ts';
import { dueOn } from './due-on.ts';
import { decidedAbout, forgetDecisions } from './forgotten-decisions.ts';
import { deleteFiles, lookThroughInbox, type ForgottenFiles } from './forgotten-files.ts';
import { originalsOf } from './originals.ts';
import { currentManifest } from './current-manifest.ts';
import { releaseInputs } from './release-inputs.ts';
import { inputsHash, recordRun } from './run-record.ts';

/** What is kept no longer: what the settings say by day, or all originals since the release was made of what is there. */
export type Ending = 'due' | 'originals';
export type RetentionReport = {
  /** Rounds of which answers go. */
  readonly rounds: readonly string[];
  readonly sheets: number;
  readonly opinions: number;
} & ForgottenFiles;

/**
 * Deletes what is kept no longer, or says what would go.
 * @throws UsageError when all originals are to go though the current release is not of what the vault holds
 */
export async function endRetention(
  vault: Vault,
  folder: ProjectFolder,
  { ending, dryRun, io }: { ending: Ending; dryRun: boolean; io: Io },
): Promise<RetentionReport> {
  if (ending === 'originals') await assertReleased(vault, folder);
  return deleteForGood(
    vault,
    folder,
    { dryRun, io },
    { within: (session) => endWithin(session, folder, { ending, dryRun, io }), isNothing },
  );
}

export const isNothing = ({ sheets, originals, inbox }: RetentionReport): boolean =>
  sheets + originals.length + inbox.length === 0;

async function endWithin(
  session: Session,
  folder: ProjectFolder,
  { ending, dryRun, io }: { ending: Ending; dryRun: boolean; io: Io },
): Promise<RetentionReport> {
  const { project, duplicates } = folder;
  const due = ending === 'due' ? dueOn(project, dayInTokyo(io.now())) : { originals: [], answers: [] };
  const hashes = new Set(
    ending === 'originals' ? originalsOf(folder) : await filesOfRounds(session, project.id, due.originals),
  );
  const originals = originalsOf(folder).filter((sha256) => hashes.has(sha256));
  const lying = { originals, ...lookThroughInbox(folder, hashes, hashes, null) };
  const whose = { rounds: due.answers };
  const found = await findRows(session, project.id, whose, []);
  const counts = { sheets: found.sheets, opinions: found.opinions.length };
  const report = { rounds: due.answers, ...counts, ...lying };
  if (dryRun || isNothing(report)) return report;
  // What a release is made of stays when only files go.
  const kind = found.rows.length > 0 ? 'retention' : 'originals';
  const runId = `${kind}-${await nextRunNo(session, project.id)}`;
  const decided = await decidedAbout(session, folder, found);
  await forgetFound(session, project.id, runId, whose, found, duplicates.same);
  forgetDecisions(folder, decided, found.prints);
  deleteFiles(folder, lying);
  const deleted = originals.length;
  const facts = kind === 'originals' ? { deleted } : { ...counts, originals: deleted };
  await recordRun(session, project.id, kind, inputsHash(kind, due, [...hashes].toSorted()), facts);
  return report;
}

/** Files all of whose answers are of these rounds. What is in no round (rosters, logs) is in none of these files. */
async function filesOfRounds(session: Session, scope: string, rounds: readonly string[]): Promise<string[]> {
  const rows = await session.all(
    sql`SELECT f.sha256, s.round_id FROM ${files} f JOIN ${submissions} s USING (scope, file_id)
      WHERE f.scope = ${scope} GROUP BY ALL ORDER BY ALL`,
    z.object({ sha256: z.string(), round_id: z.string() }),
  );
  return [...Map.groupBy(rows, ({ sha256 }) => sha256)]
    .filter(([, own]) => own.every(({ round_id }) => rounds.includes(round_id)))
    .map(([sha256]) => sha256);
}

async function assertReleased(vault: Vault, folder: ProjectFolder): Promise<void> {
  const current = currentManifest(folder.paths.releases);
  if (current?.inputs_hash !== (await releaseInputs(vault, folder)))
    throw new UsageError(
      'いまの公開版は、いま取り込んであるものからつくられていません。「hirogeru release」のあとで、もう一度おこなってください',
    );
}
