import { problem, type Project } from '@hirogeru/store/contracts';
import type { FileRow, Session } from '@hirogeru/store/vault';
import { checkBalance } from './balance.ts';
import type { FilePlan } from './plan.ts';
import { questionsOf } from './questions.ts';
import type { FileReport, IngestReport } from './report.ts';
import { storedFile, storedReceipts, storedRows, storeFile, storeQuestions } from './store-rows.ts';
import { takeFile } from './take/take-file.ts';

/** Rows added by a run, by table. */
export type Added = {
  -readonly [K in 'submissions' | 'answers' | 'opinions' | 'people' | 'activities']: IngestReport[K];
};

const NO_ROWS = { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 };

/**
 * Does what was planned for one file: stores its rows, checks its balance, says what became of it.
 * @param receipts  fingerprints by form, kept up over the files of a run
 * @param added  counts of the run, kept up as well
 * @throws Refused E_BALANCE
 */
export async function takeIn(
  session: Session,
  options: { readonly project: Project; readonly key: Uint8Array; readonly runId: string },
  plan: FilePlan,
  receipts: Map<string, Set<string>>,
  added: Added,
): Promise<FileReport> {
  const facts = 'read' in plan ? plan.read.recognition.facts : {};
  const report: FileReport = {
    ...NO_ROWS,
    path: plan.path,
    file_id: plan.fileId,
    state: plan.state,
    kind: 'read' in plan ? plan.read.recognition.kind : null,
    form: 'mapping' in plan ? plan.mapping.form : null,
    encoding: 'read' in plan ? plan.read.workbook.encoding : null,
    hidden_rows: facts['hidden_rows'] ?? 0,
    hidden_columns: facts['hidden_columns'] ?? 0,
    unmapped: [],
    duplicates: [],
    problems: [],
  };
  if (plan.state === 'already') {
    const stored = plan.stored ?? (await storedFile(session, options.project.id, plan.fileId));
    return { ...report, ...asStored(stored) };
  }
  if (plan.state === 'refused') return { ...report, problems: [plan.problem] };
  if (plan.state === 'definition') return report;
  const { project, key, runId } = options;
  const { mapping, sha256, fileId, path } = plan;
  const seen = receipts.get(mapping.form) ?? (await storedReceipts(session, project.id, mapping.form));
  if (!receipts.has(mapping.form)) await storeQuestions(session, questionsOf(mapping, project.id));
  receipts.set(mapping.form, seen);
  const taken = takeFile(plan.read.recognition, { project, mapping, key, runId, fileId, sha256, path }, seen);
  for (const each of taken.receipts) if (each.taken) seen.add(each.fingerprint);
  const { format, encoding } = plan.read.workbook;
  await storeFile(
    session,
    {
      scope: project.id,
      run_id: runId,
      file_id: fileId,
      sha256,
      path,
      format,
      encoding,
      export_kind: plan.read.recognition.kind,
      form_id: mapping.form,
      ...taken.balance,
    },
    taken,
  );
  checkBalance(path, taken.balance, await storedRows(session, project.id, fileId));
  for (const kind of Object.keys(added) as (keyof Added)[]) added[kind] += taken[kind].length;
  return {
    ...report,
    ...taken.balance,
    unmapped: taken.unmapped,
    duplicates: taken.duplicates,
    problems: [
      ...(taken.balance.rows_read === 0 ? [problem('E_NO_ANSWERS', { file: path }, {})] : []),
      ...taken.problems,
    ],
  };
}

function asStored(file: FileRow): Partial<FileReport> {
  const { rows_read, accepted, duplicate, rejected, blank, left_out } = file;
  return {
    rows_read,
    accepted,
    duplicate,
    rejected,
    blank,
    left_out,
    kind: file.export_kind,
    form: file.form_id,
    encoding: file.encoding,
  };
}
