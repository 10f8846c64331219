import { problem, type Project } from '@hirogeru/store/contracts';
import {
  files,
  fileSheets,
  receiver,
  type FileRow,
  type FileSheet,
  type Receiver,
  type Session,
} from '@hirogeru/store/vault';
import { checkBalance } from './balance.ts';
import { takeBook } from './large/take-book.ts';
import { takeStaged } from './large/take-staged.ts';
import type { FilePlan } from './plan.ts';
import { questionsBeside, questionsOf } from './questions.ts';
import { sheetsLeftOut } from './recognise/recognition.ts';
import type { FileReport } from './report.ts';
import {
  storedFile,
  storedReceipts,
  storedRows,
  storedSheets,
  storeQuestions,
  storeQuestionsBeside,
} from './store-rows.ts';
import type { TakeContext } from './take/context.ts';
import { startTaking, unmappedColumns } from './take/take-file.ts';
import { beginSheet, nothingTaken, storePart, type Added, type TakenIn } from './taken-in.ts';
import type { Understood } from './understand.ts';

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
    const { id } = options.project;
    const stored = plan.stored ?? (await storedFile(session, id, plan.fileId));
    return { ...report, ...asStored(stored, await storedSheets(session, id, plan.fileId)) };
  }
  if (plan.state === 'refused') return { ...report, problems: [plan.problem] };
  if (plan.state === 'definition') return report;
  const { project, key, runId } = options;
  const { mapping, sha256, fileId, path } = plan;
  const { format, encoding } = plan.read.workbook;
  const about = { scope: project.id, run_id: runId, file_id: fileId, sha256, form_id: mapping.form };
  if (!receipts.has(mapping.form)) await storeQuestions(session, questionsOf(mapping, project.id));
  const context: TakeContext = { project, mapping, key, runId, fileId, sha256, path };
  const receiving = await receiver(session, about);
  const file = nothingTaken();
  const { recognition } = plan.read;
  const { kind } = recognition;
  for (const { sheet } of recognition.tables) beginSheet(file, sheet, { form: mapping.form, kind });
  for (const { name } of sheetsLeftOut(recognition)) beginSheet(file, name, null);
  let hidden = {};
  if (plan.staged) {
    await takeStaged(session, context, plan.staged, receiving, file);
    // Of what it stored only the vault knows.
    receipts.delete(mapping.form);
  } else {
    const seen = receipts.get(mapping.form) ?? (await storedReceipts(session, project.id, mapping.form));
    receipts.set(mapping.form, seen);
    if (plan.book) hidden = await takeBook(session, context, plan.book, seen, receiving, file);
    else await takeRows(session, context, plan.read, seen, receiving, file);
  }
  await receiving.finish();
  await storeQuestionsBeside(session, about, questionsBeside(mapping, project.id));
  const { scope } = about;
  await session.append(files, [
    {
      scope,
      run_id: runId,
      file_id: fileId,
      sha256,
      path,
      bytes: plan.size,
      format,
      encoding,
      ...file.balance,
    },
  ]);
  await session.append(
    fileSheets,
    [...file.sheets.values()].map((sheet) => ({ scope, file_id: fileId, ...sheet })),
  );
  checkBalance(path, file.balance, await storedRows(session, project.id, fileId));
  for (const kind of Object.keys(added) as (keyof Added)[]) added[kind] += file.added[kind];
  return {
    ...report,
    ...hidden,
    ...file.balance,
    unmapped: unmappedColumns(recognition, context),
    duplicates: file.duplicates,
    problems: [
      ...(file.balance.rows_read === 0 ? [problem('E_NO_ANSWERS', { file: path }, {})] : []),
      ...file.problems,
    ],
  };
}

async function takeRows(
  session: Session,
  context: TakeContext,
  { recognition }: Understood,
  seen: Set<string>,
  receiving: Receiver,
  file: TakenIn,
): Promise<void> {
  const taker = startTaking(context, seen);
  for (const table of recognition.tables)
    await storePart(session, receiving, table.sheet, taker.take(table), file);
  for (const sheet of sheetsLeftOut(recognition))
    await storePart(session, receiving, sheet.name, taker.leaveOut(sheet), file);
}

function asStored(file: FileRow, sheets: readonly FileSheet[]): Partial<FileReport> {
  const { rows_read, accepted, duplicate, rejected, blank, left_out } = file;
  return {
    rows_read,
    accepted,
    duplicate,
    rejected,
    blank,
    left_out,
    kind: sheets.find(({ export_kind }) => export_kind !== null)?.export_kind ?? null,
    form: sheets.find(({ form_id }) => form_id !== null)?.form_id ?? null,
    encoding: file.encoding,
  };
}
