import { createHash } from 'node:crypto';
import { problem, type Problem, type Project } from '@hirogeru/store/contracts';
import {
  nextRunNo,
  replacements,
  runFacts,
  runs,
  sql,
  type Replacement,
  type Session,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { Unreadable } from './large/reading-within.ts';
import { keepKeyMark } from './key-mark.ts';
import type { Mapping } from './mapping/schema.ts';
import { countAgain, setAside, type SamePair } from './near-duplicates/set-aside.ts';
import { holdsParts, planFile, sheetsFirst, type FilePlan } from './plan.ts';
import { digestOfRows } from './replaced-files.ts';
import { orphanedDuplicates, removeFile, removeOrphans, storedFiles } from './store-rows.ts';
import { startBelonging } from './take/belonging.ts';
import { takeIn } from './take-in.ts';
import type { Added } from './taken-in.ts';
import { laterDuplicates, laterReplacements, removeForms } from './undo-limits.ts';

export type UndoOptions = {
  readonly vault: Vault;
  readonly project: Project;
  readonly mappings: readonly Mapping[];
  readonly key: Uint8Array;
  readonly version: string;
  /** The run to take back, and whether every run after it goes too. */
  readonly runId: string;
  readonly withLater: boolean;
  /** Rows that a person said are one answer. */
  readonly same: readonly SamePair[];
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean;
  /** A received file by the SHA-256 of its content; null where it is not kept. */
  readonly original: (sha256: string) => Uint8Array | null;
};

export type UndoneFile = {
  readonly path: string;
  readonly file_id: string;
  readonly state: 'taken_back' | 'put_back';
  /** Rows of it that were taken: gone, or there again. */
  readonly accepted: number;
};
export type UndoReport = {
  /** Runs taken back, the newest first. */
  readonly runs: readonly string[];
  readonly files: readonly UndoneFile[];
  /** Why nothing was changed; empty when it was done. */
  readonly problems: readonly Problem[];
};

const NOT_DONE = new Error('nothing is to be kept');

/** Runs that can be taken back, the newest first: those of which the vault holds a file, or that took one out. */
export async function undoableRuns(session: Session, scope: string): Promise<readonly string[]> {
  const rows = await session.all(
    sql`SELECT run_id FROM ${runs} WHERE scope = ${scope} AND kind = 'ingest' AND run_id IN
      (SELECT run_id FROM files WHERE scope = ${scope} UNION
       SELECT run_id FROM ${replacements} WHERE scope = ${scope} UNION
       SELECT earlier_run_id FROM ${replacements} WHERE scope = ${scope}) ORDER BY run_no DESC`,
    z.object({ run_id: z.string() }),
  );
  return rows.map((row) => row.run_id);
}

/**
 * Takes back exactly what one ingest run did, in one transaction: its files' rows go with everything made of them, and
 * the versions that it replaced come back. Refused, with nothing changed, when that would lose an answer of another run
 * or could not restore what was there.
 */
export async function undoRun(options: UndoOptions): Promise<UndoReport> {
  let report: UndoReport = { runs: [], files: [], problems: [] };
  try {
    await options.vault.transaction(async (session) => {
      await keepKeyMark(session, options.project.id, options.key);
      await countAgain(session, options.project.id);
      report = await undoWithin(session, options);
      await setAside(session, options.project.id, options.same);
      if (options.dryRun || report.problems.length > 0) throw NOT_DONE;
    });
  } catch (error) {
    if (error instanceof Unreadable) return { ...report, problems: [error.problem] };
    if (error !== NOT_DONE) throw error;
  }
  return report;
}

async function undoWithin(session: Session, options: UndoOptions): Promise<UndoReport> {
  const scope = options.project.id;
  const undoable = await undoableRuns(session, scope);
  const going = options.withLater ? undoable.slice(0, undoable.indexOf(options.runId) + 1) : [options.runId];
  const before = await orphanedDuplicates(session, scope);
  const done: UndoneFile[] = [];
  for (const runId of going) {
    const problems = await laterReplacements(session, scope, runId);
    if (problems.length > 0) return { runs: going, files: [], problems };
    done.push(...(await takeBack(session, scope, runId)));
    const back = await putBack(session, options, runId);
    if ('problems' in back) return { runs: going, files: [], problems: back.problems };
    done.push(...back.files);
  }
  await removeOrphans(session, scope);
  await removeForms(session, scope);
  const problems = await laterDuplicates(session, scope, before);
  await recordUndo(session, options, going, done);
  return { runs: going, files: problems.length > 0 ? [] : done, problems };
}

async function takeBack(session: Session, scope: string, runId: string): Promise<UndoneFile[]> {
  const own = (await storedFiles(session, scope)).filter((file) => file.run_id === runId);
  for (const { file_id } of own) await removeFile(session, scope, file_id);
  return own.map(({ path, file_id, accepted }) => ({ path, file_id, state: 'taken_back', accepted }));
}

async function putBack(
  session: Session,
  options: UndoOptions,
  runId: string,
): Promise<{ files: UndoneFile[] } | { problems: Problem[] }> {
  const { project, key } = options;
  const replaced = await session.all(
    sql`SELECT p.* FROM ${replacements} p LEFT JOIN ${runs} r ON r.scope = p.scope AND r.run_id = p.earlier_run_id
      WHERE p.scope = ${project.id} AND p.run_id = ${runId} ORDER BY r.run_no, p.path, p.file_id`,
    replacements.row,
  );
  const receipts = new Map<string, Set<string>>();
  const added: Added = { submissions: 0, answers: 0, opinions: 0, people: 0, activities: 0 };
  const back: UndoneFile[] = [];
  const plans: (FilePlan & { readonly of: Replacement })[] = [];
  for (const each of replaced) {
    const plan = await planAgain(session, options, each);
    if ('code' in plan) return { problems: [plan] };
    plans.push({ ...plan, of: each });
  }
  const belonging = startBelonging(plans.some((plan) => holdsParts(plan)));
  for (const plan of sheetsFirst(plans)) {
    const { path, file_id, earlier_run_id: runId, rows_digest } = plan.of;
    const report = await takeIn(session, { project, key, runId, belonging }, plan, receipts, added);
    if ((await digestOfRows(session, project.id, file_id)) !== rows_digest)
      return { problems: [problem('E_UNDO_DIFFERENT', { file: path }, { file_id })] };
    back.push({ path, file_id, state: 'put_back', accepted: report.accepted });
  }
  await session.run(sql`DELETE FROM ${replacements} WHERE scope = ${project.id} AND run_id = ${runId}`);
  return { files: back };
}

async function planAgain(
  session: Session,
  { project, mappings, original }: UndoOptions,
  { path, sha256, file_id }: Replacement,
) {
  const bytes = original(sha256);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
    return problem('E_UNDO_ORIGINAL', { file: path }, { file_id });
  const stored = await storedFiles(session, project.id);
  const plan = planFile({ path, bytes }, { project, mappings, replace: false }, stored, []);
  return plan.state === 'taken' ? plan : problem('E_UNDO_DIFFERENT', { file: path }, { file_id });
}

async function recordUndo(
  session: Session,
  { project, version }: UndoOptions,
  undone: readonly string[],
  done: readonly UndoneFile[],
): Promise<void> {
  const run_no = await nextRunNo(session, project.id);
  const inputs_hash = createHash('sha256')
    .update(JSON.stringify([version, undone]))
    .digest('hex');
  const run_id = `undo-${run_no}`;
  await session.append(runs, [{ scope: project.id, run_id, run_no, kind: 'undo', inputs_hash, version }]);
  const count = (state: UndoneFile['state']) => done.filter((file) => file.state === state).length;
  const facts = { runs: undone.join(' '), taken_back: count('taken_back'), put_back: count('put_back') };
  await session.append(runFacts, [{ scope: project.id, run_id, facts: JSON.stringify(facts) }]);
}
