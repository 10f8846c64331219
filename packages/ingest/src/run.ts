import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Project } from '@hirogeru/store/contracts';
import { nextRunNo, runs, type Session, type Vault } from '@hirogeru/store/vault';
import type { Balance } from './balance.ts';
import { definitionsIn } from './definitions-in.ts';
import { keepKeyMark } from './key-mark.ts';
import { prepareLarge, type PreparedFile } from './large/prepare-large.ts';
import { readApart, type Apart } from './apart/read-apart.ts';
import { closeStaging, limitMemory, openStaging, withMemory } from './large/staging.ts';
import { Unreadable } from './large/reading-within.ts';
import type { Mapping } from './mapping/schema.ts';
import { countAgain, setAside, type MovedRow, type SamePair } from './near-duplicates/set-aside.ts';
import { contentHash, holdsParts, planFile, sheetsFirst, type FilePlan } from './plan.ts';
import { progressOver, sizeOf, type IngestProgress, type Progress } from './progress.ts';
import { proposeForms, type ProposedForm } from './propose-forms.ts';
import { rememberReplaced } from './replaced-files.ts';
import type { FileReport, IngestReport } from './report.ts';
import { orphanedDuplicates, removeFile, removeOrphans, storedFiles } from './store-rows.ts';
import { startBelonging } from './take/belonging.ts';
import { takeIn } from './take-in.ts';
import type { Added } from './taken-in.ts';
import type { IngestFile } from './ingest-file.ts';

export type IngestOptions = {
  readonly files: readonly IngestFile[];
  readonly project: Project;
  readonly mappings: readonly Mapping[];
  /** The project's secret, ≥ 16 bytes. */
  readonly key: Uint8Array;
  readonly vault: Vault;
  readonly runId: string;
  /** The program's version, kept with the run. */
  readonly version: string;
  /** Takes files again that are there: other content of the same path, and the same content by a changed mapping. */
  readonly replace?: boolean;
  /** Known exports that no mapping is about are taken by a proposed one, which the report holds. */
  readonly propose?: boolean;
  /** Rows that a person said are one answer. */
  readonly same?: readonly SamePair[];
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  /** Called when everything is ready, before it is kept: what it throws takes everything back. Not called by a dry run. */
  readonly beforeCommit?: (report: IngestReport) => void;
  /** Called after each file that has been read, and after each whose rows have been stored. */
  readonly onProgress?: (progress: IngestProgress) => void;
};

const DRY_RUN = new Error('dry run');

/**
 * Takes files into the vault in one transaction: killed or refused anywhere, the vault is as before. Files that cannot
 * be read or mapped are refused whole and the others go on; refused rows and cells are kept with place and code.
 * @throws Refused E_BALANCE when a file's rows are not all accounted for; nothing is changed
 */
export async function ingestFiles(options: IngestOptions): Promise<IngestReport> {
  let report: IngestReport | null = null;
  let ready: Ready = { files: options.files, mappings: options.mappings, proposed: [] };
  // What a killed run had staged holds whole rows.
  await closeStaging(options.vault);
  const progress = progressOver(options.files, options.onProgress);
  try {
    ready = await prepareFiles(options);
    await withMemory(options.vault, () =>
      withoutUnreadable(ready.files, (readable) =>
        options.vault.transaction(async (session) => {
          await keepKeyMark(session, options.project.id, options.key);
          await countAgain(session, options.project.id);
          report = await ingestWithin(session, options, { ...ready, files: readable }, progress);
          report = withoutSetAside(report, await setAside(session, options.project.id, options.same ?? []));
          // A dry run does everything and then lets the transaction go: what it says is what would happen.
          if (options.dryRun) throw DRY_RUN;
          options.beforeCommit?.(report);
        }),
      ),
    );
  } catch (error) {
    if (error !== DRY_RUN) throw error;
  } finally {
    await closeStaging(options.vault);
  }
  if (!report) throw new Error('a run ended without a report');
  return report;
}

/** Begins again without a file that turned out in its middle not to be takeable: it must not end the run. */
async function withoutUnreadable(
  files: readonly PreparedFile[],
  take: (files: readonly PreparedFile[]) => Promise<void>,
): Promise<void> {
  try {
    await take(files);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { path, problem: refusal } = error;
    const others = files.map(({ book, ...file }): PreparedFile => {
      if (file.path === path) return { ...file, refusal };
      return book ? { ...file, book } : file;
    });
    await withoutUnreadable(others, take);
  }
}

/** The files of a run as they are taken, by the project's mappings and those that were proposed for it. */
type Ready = {
  readonly files: readonly PreparedFile[];
  readonly mappings: readonly Mapping[];
  readonly proposed: readonly ProposedForm[];
};

/**
 * Large files are read by the engine, and files that could do harm in a process of their own, before anything is
 * changed: one that cannot be read must not end the run.
 */
async function prepareFiles(options: IngestOptions): Promise<Ready> {
  const { vault, project, replace = false } = options;
  const stored = await storedFiles(vault, project.id);
  const prepared: PreparedFile[] = [];
  if (options.files.some(({ large }) => large)) await openStaging(vault);
  const apart = readApart(project.limits, options);
  try {
    const unknown: IngestFile[] = [];
    for (const file of options.files.toSorted(byPath)) {
      const there =
        !replace &&
        stored.some(({ bytes, sha256 }) => bytes === sizeOf(file) && sha256 === contentHash(file));
      const ready: PreparedFile = there
        ? file
        : await prepareFile(vault, file, options, apart, prepared.length);
      prepared.push(ready);
      if (!there && !ready.refusal && !ready.staged && !ready.book) unknown.push(file);
    }
    const readable = prepared.filter(({ refusal }) => !refusal);
    const proposed = options.propose
      ? proposeForms(unknown, { ...options, definitions: () => definitionsIn(readable) })
      : [];
    const mappings = [...options.mappings, ...proposed.map(({ mapping }) => mapping)];
    const found = new Set(proposed.flatMap(({ files }) => files));
    for (const file of unknown.filter(({ path }) => found.has(path))) {
      const at = prepared.findIndex(({ path }) => path === file.path);
      prepared[at] = await prepareFile(vault, file, { ...options, mappings }, apart, at);
    }
    if (prepared.some(({ book }) => book)) await limitMemory(vault);
    return { files: prepared, mappings, proposed };
  } finally {
    apart.end();
  }
}

async function prepareFile(
  vault: Vault,
  file: IngestFile,
  options: Pick<IngestOptions, 'project' | 'mappings' | 'key'>,
  apart: Apart,
  turn: number,
): Promise<PreparedFile> {
  const refusal = await apart.refusalOf(file);
  if (refusal) return { ...file, refusal };
  const ready = await prepareLarge(vault, file, options, turn);
  // One that was on disk is whole only now.
  const late = file.large ? await apart.refusalOf(ready) : null;
  return late ? { ...ready, refusal: late } : ready;
}

async function ingestWithin(
  session: Session,
  options: IngestOptions,
  { files: prepared, mappings, proposed }: Ready,
  progress: Progress,
): Promise<IngestReport> {
  const { project, replace = false } = options;
  const stored = await storedFiles(session, project.id);
  const plans: FilePlan[] = [];
  for (const file of prepared) {
    // Reading is what takes time: between two files whoever wants to stop the run is heard.
    await setImmediate();
    const plan = planFile(file, { project, mappings, replace }, stored, plans);
    plans.push(plan);
    progress('read', file.path, null);
  }
  // All earlier versions go first, so that what was a resubmission of one of them can be taken in its place.
  const dropped = plans.flatMap((plan) => ('replaces' in plan ? plan.replaces : []));
  for (const fileId of dropped) {
    await rememberReplaced(session, { scope: project.id, runId: options.runId, fileId });
    await removeFile(session, project.id, fileId);
  }
  const receipts = new Map<string, Set<string>>();
  const added: Added = { submissions: 0, answers: 0, opinions: 0, people: 0, activities: 0 };
  const files: FileReport[] = [];
  const belonging = startBelonging(plans.some((plan) => holdsParts(plan)));
  for (const plan of sheetsFirst(plans)) {
    await setImmediate();
    const file = await takeIn(session, { ...options, belonging }, plan, receipts, added);
    files.push(file);
    progress('stored', file.path, file);
  }
  files.sort(byPath);
  if (dropped.length > 0) await removeOrphans(session, project.id);
  if (plans.some((plan) => 'forms' in plan)) await recordRun(session, { ...options, mappings }, plans);
  const total = Object.values(added).reduce((sum, count) => sum + count, 0);
  const problems = await orphanedDuplicates(session, project.id);
  return { run_id: options.runId, added: total, ...added, files, proposed, problems };
}

// Rows that a person said are another row's are duplicates of it.
function withoutSetAside(report: IngestReport, moved: readonly MovedRow[]): IngestReport {
  const without = <T extends Balance>(balance: T, { length }: readonly MovedRow[]): T => ({
    ...balance,
    accepted: balance.accepted - length,
    duplicate: balance.duplicate + length,
  });
  const files = report.files.map((file) => {
    const own = moved.filter(({ file_id }) => file_id === file.file_id);
    const sheets = file.sheets.map((sheet) =>
      without(
        sheet,
        own.filter((each) => each.sheet === sheet.sheet),
      ),
    );
    return { ...without(file, own), sheets };
  });
  return { ...report, files };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

async function recordRun(
  session: Session,
  options: IngestOptions,
  plans: readonly FilePlan[],
): Promise<void> {
  const { project, runId, version, mappings } = options;
  const run_no = await nextRunNo(session, project.id);
  const inputs = JSON.stringify([
    version,
    project,
    mappings,
    plans.map(({ path, sha256 }) => [path, sha256]),
  ]);
  const inputs_hash = createHash('sha256').update(inputs).digest('hex');
  await session.append(runs, [
    { scope: project.id, run_id: runId, run_no, kind: 'ingest', inputs_hash, version },
  ]);
}
