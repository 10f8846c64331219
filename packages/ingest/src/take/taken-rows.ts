import { problem, type Position, type Problem } from '@hirogeru/store/contracts';
import type { Activity, Answer, Opinion, Person, Receipt, Refusal, Submission } from '@hirogeru/store/vault';
import type { Balance } from '../balance.ts';
import type { Recognition } from '../recognise/recognition.ts';
import type { TakeContext } from './context.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

/** Everything that rows gave, ready to be stored, with their balance and everything that was wrong. */
export type TakenRows = {
  readonly submissions: readonly Submission[];
  readonly answers: readonly Answer[];
  readonly opinions: readonly Opinion[];
  readonly people: readonly Person[];
  readonly activities: readonly Activity[];
  readonly receipts: readonly Receipt[];
  readonly refusals: readonly Refusal[];
  readonly problems: readonly Problem[];
  /** Rows that are resubmissions of a row taken before. */
  readonly duplicates: readonly Position[];
  readonly balance: Balance;
};
/** Rows while they are being taken. */
export type Growing = {
  [K in keyof Omit<TakenRows, 'balance'>]: TakenRows[K] extends readonly (infer E)[] ? E[] : never;
} & { readonly balance: { -readonly [K in keyof Balance]: number } };

export function emptyRows(): Growing {
  return {
    submissions: [],
    answers: [],
    opinions: [],
    people: [],
    activities: [],
    receipts: [],
    refusals: [],
    problems: [],
    duplicates: [],
    balance: { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 },
  };
}

/** Puts the rows of a part to those of the whole. */
export function addRows(all: Growing, more: TakenRows): void {
  for (const name of Object.keys(all.balance) as (keyof Balance)[]) all.balance[name] += more.balance[name];
  for (const name of Object.keys(all) as (keyof Growing)[]) {
    if (name === 'balance') continue;
    // One by one: a call takes only so many arguments.
    for (const each of more[name]) (all[name] as unknown[]).push(each);
  }
}

/** Puts what a row became to the rest, with what was noted on the way. */
export function acceptRow(file: Growing, row: RowReader, taken: TakenRow): void {
  file.balance.accepted += 1;
  file.submissions.push(...(taken.submissions ?? []));
  file.answers.push(...(taken.answers ?? []));
  file.opinions.push(...(taken.opinions ?? []));
  file.people.push(...(taken.people ?? []));
  file.activities.push(...(taken.activities ?? []));
  for (const each of row.problems) noteRefusal(file, row, each, false);
}

/** Counts a row as refused, with the reason. */
export function refuseRow(file: Growing, row: RowReader, reason: Problem): void {
  file.balance.rejected += 1;
  noteRefusal(file, row, reason, true);
}

function noteRefusal(file: Growing, row: RowReader, reason: Problem, row_refused: boolean): void {
  const { scope, run_id, file_id, sheet, row_no } = row.provenance;
  file.problems.push(reason);
  file.refusals.push({
    scope,
    run_id,
    file_id,
    sheet,
    row_no,
    column_name: reason.at.column ?? null,
    code: reason.code,
    params: JSON.stringify(reason.params),
    row_refused,
  });
}

/** The receipt of a row; `taken` is false for a resubmission. */
export function receiptOf(row: RowReader, fingerprint: string, taken: boolean): Receipt {
  const { scope, file_id, sheet, row_no } = row.provenance;
  return { scope, form_id: row.context.mapping.form, fingerprint, file_id, sheet, row_no, taken };
}

/**
 * A sheet that is not taken: its rows are counted, and it is told with its place.
 * @param parts  what was recognised of the file
 */
export function leaveOutSheet(
  { path, project, runId, fileId }: Pick<TakeContext, 'path' | 'project' | 'runId' | 'fileId'>,
  { name, visible, filled }: Recognition['sheets'][number],
  parts: readonly Pick<Recognition, 'tables'>[],
): TakenRows {
  const rows = emptyRows();
  rows.balance.left_out += filled;
  const table = parts.some(({ tables }) => tables.some(({ sheet }) => sheet === name));
  const params = { rows: filled, hidden: !visible, table };
  const told = problem('E_SHEET_LEFT_OUT', { file: path, sheet: name }, params);
  rows.problems.push(told);
  rows.refusals.push({
    scope: project.id,
    run_id: runId,
    file_id: fileId,
    sheet: name,
    row_no: null,
    column_name: null,
    code: told.code,
    params: JSON.stringify(told.params),
    row_refused: false,
  });
  return rows;
}
