import { problem, type Project } from '@hirogeru/store/contracts';
import { files, fileSheets, type FileRow, type Session } from '@hirogeru/store/vault';
import { checkBalance } from './balance.ts';
import { assertNoneForgotten } from './forget/not-again.ts';
import { readingWithin } from './large/reading-within.ts';
import { countSheets } from './large/take-book.ts';
import type { FilePlan } from './plan.ts';
import type { FileReport, SheetReport } from './report.ts';
import { storedFile, storedRows, storedSheets } from './store-rows.ts';
import type { Belonging } from './take/belonging.ts';
import { unmappedColumns } from './take/take-file.ts';
import { leaveOutSheet } from './take/taken-rows.ts';
import { takeForm } from './take-form.ts';
import { beginSheet, nothingTaken, storeLeftOut, type Added } from './taken-in.ts';

const NO_ROWS = { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 };

/**
 * Does what was planned for one file: stores its rows, checks its balance, says what became of it.
 * @param receipts  fingerprints by form, kept up over the files of a run
 * @param added  counts of the run, kept up as well
 * @throws Refused E_BALANCE, Unreadable where it cannot be read to its end or holds rows of a person who asked to be forgotten
 */
export async function takeIn(
  session: Session,
  options: {
    readonly project: Project;
    readonly key: Uint8Array;
    readonly runId: string;
    readonly belonging: Belonging;
  },
  plan: FilePlan,
  receipts: Map<string, Set<string>>,
  added: Added,
): Promise<FileReport> {
  const parts = 'read' in plan ? plan.read.parts : [];
  const hidden = (fact: 'hidden_rows' | 'hidden_columns'): number =>
    parts.reduce((sum, { facts }) => sum + (facts[fact] ?? 0), 0);
  const report: FileReport = {
    ...NO_ROWS,
    path: plan.path,
    file_id: plan.fileId,
    state: plan.state,
    kind: parts[0]?.kind ?? null,
    form: null,
    sheets: [],
    encoding: 'read' in plan ? plan.read.workbook.encoding : null,
    hidden_rows: hidden('hidden_rows'),
    hidden_columns: hidden('hidden_columns'),
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
  const { project, runId } = options;
  const { fileId, sha256, path, read } = plan;
  const scope = project.id;
  const file = nothingTaken();
  const book = plan.book && { sheets: plan.book.sheets, read: readingWithin(project.limits, path) };
  // One after the other: each numbers what it stores from what is there.
  for (const form of plan.forms) await takeForm(session, options, { plan, book, file }, form, receipts);
  for (const sheet of book ? await countSheets(book, file.sheets) : read.leftOut) {
    beginSheet(file, sheet.name, null);
    await storeLeftOut(
      session,
      leaveOutSheet({ path, project, runId, fileId }, sheet, parts),
      sheet.name,
      file,
    );
  }
  const { format, encoding } = read.workbook;
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
  const sheets = [...file.sheets.values()];
  await session.append(
    fileSheets,
    sheets.map((sheet) => ({ scope, file_id: fileId, ...sheet })),
  );
  checkBalance(path, file.balance, await storedRows(session, scope, fileId));
  await assertNoneForgotten(session, scope, plan);
  for (const kind of Object.keys(added) as (keyof Added)[]) added[kind] += file.added[kind];
  return {
    ...report,
    ...(book ? file.hidden : {}),
    ...file.balance,
    ...ofSheets(sheets),
    unmapped: [...new Set(plan.forms.flatMap(({ part, mapping }) => unmappedColumns(part, mapping)))],
    duplicates: file.duplicates,
    problems: [
      ...(file.balance.rows_read === 0 ? [problem('E_NO_ANSWERS', { file: path }, {})] : []),
      ...file.problems,
    ],
  };
}

function asStored(file: FileRow, sheets: readonly SheetReport[]): Partial<FileReport> {
  const { rows_read, accepted, duplicate, rejected, blank, left_out, encoding } = file;
  const balance = { rows_read, accepted, duplicate, rejected, blank, left_out };
  return { ...balance, encoding, ...ofSheets(sheets) };
}

function ofSheets(sheets: readonly SheetReport[]): Pick<FileReport, 'kind' | 'form' | 'sheets'> {
  const first = sheets.find(({ form_id }) => form_id !== null);
  return { kind: first?.export_kind ?? null, form: first?.form_id ?? null, sheets };
}
