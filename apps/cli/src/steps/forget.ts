import { findRows, forgetFound, isKeyOf, pseudonym, type ForgottenIn } from '@hirogeru/ingest';
import { problem, Refused } from '@hirogeru/store/contracts';
import { listManifests } from '@hirogeru/store/release';
import { nextRunNo, type Session, type Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { deleteForGood } from './delete-for-good.ts';
import { saidByNobodyElse, textsOf } from './forgotten-texts.ts';
import { decidedAbout, forgetDecisions } from './forgotten-decisions.ts';
import { deleteFiles, filesToForget, type ForgottenFiles } from './forgotten-files.ts';
import { projectKey } from './project-key.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { forgetWithheld } from './withheld-numbers.ts';

/** Somebody by what the office knows them by, or the sheet of somebody whom nobody knows. */
export type Asked = { readonly code: string } | { readonly sheet: string };

export type ForgetReport = {
  /** What the ledger tells instead of the person: keyed, it says nothing without the key. Null where nothing was found. */
  readonly person: string | null;
  readonly sheets: number;
  readonly opinions: number;
  readonly files: readonly ForgottenIn[];
  /** Releases made before: they stay as they are until they are revoked. */
  readonly releases: readonly string[];
  /** The next release is refused as differing by too few from one of them, unless it hides what changed. */
  readonly next_release_waits: boolean;
} & ForgottenFiles;

/** What became of it, and the run of the vault that did it with what only this person wrote, to be searched for afterwards. */
type Forgetting = { readonly report: ForgetReport; readonly run: string; readonly wrote: readonly string[] };

/**
 * Takes everything out of a project that came from one person. What lies outside the vault goes before the rows do: when
 * the process is killed in between, asking again goes on from there.
 */
export async function forgetPerson(
  vault: Vault,
  folder: ProjectFolder,
  { asked, dryRun, io }: { asked: Asked; dryRun: boolean; io: Io },
): Promise<Forgetting> {
  const { project } = folder;
  const key = await projectKey(vault, folder, true);
  if (!(await isKeyOf(vault, project.id, key)))
    throw new Refused(problem('E_KEY_OTHER', { file: 'data/key' }, {}));
  const person = 'code' in asked ? pseudonym(key, asked.code) : asked.sheet;
  if (person === null) throw new UsageError('何も書かれていないため、何もしていません');
  return deleteForGood(
    vault,
    folder,
    { dryRun, io },
    {
      within: (session) => forgetWithin(session, folder, { asked, person, key, dryRun }),
      isNothing: ({ report }) => report.person === null,
    },
  );
}

async function forgetWithin(
  session: Session,
  folder: ProjectFolder,
  { asked, person, key, dryRun }: { asked: Asked; person: string; key: Uint8Array; dryRun: boolean },
): Promise<Forgetting> {
  const { project, duplicates } = folder;
  const runId = `forget-${await nextRunNo(session, project.id)}`;
  const whose = 'code' in asked ? { person } : asked;
  const found = await findRows(session, project.id, whose, duplicates.same);
  const lying = await filesToForget(session, folder, found.files, {
    code: 'code' in asked ? asked.code : null,
    key,
  });
  const mark = 'code' in asked ? person : (found.prints[0] ?? person);
  const isThere = found.rows.length + lying.originals.length > 0;
  const { sheets, files } = found;
  const releases = [folder.paths.releases, folder.paths.webReleases].flatMap((dir) =>
    listManifests(dir).map(({ id }) => id),
  );
  const report = {
    person: isThere ? mark : null,
    sheets,
    opinions: found.opinions.length,
    files,
    releases,
    next_release_waits: releases.length > 0 && sheets > 0 && sheets < project.threshold,
    ...lying,
  };
  if (dryRun || !isThere) return { report, run: runId, wrote: [] };
  const texts = await textsOf(session, project.id, found.opinions);
  const decided = await decidedAbout(session, folder, found);
  await forgetFound(session, project.id, runId, whose, found, duplicates.same);
  forgetDecisions(folder, decided, found.prints);
  deleteFiles(folder, lying);
  forgetWithheld(folder);
  const facts = {
    person: mark,
    sheets,
    opinions: found.opinions.length,
    originals: lying.originals.length,
    rows: found.rows.length,
    inbox: lying.inbox.length,
  };
  await recordRun(session, project.id, 'forget', inputsHash('forget', mark), facts);
  return { report, run: runId, wrote: await saidByNobodyElse(session, project.id, texts) };
}
