import { problem, type Position, type Problem } from '@hirogeru/store/contracts';
import type { Activity, Answer, Opinion, Person, Receipt, Refusal, Submission } from '@hirogeru/store/vault';
import type { Balance } from '../balance.ts';
import { mapColumns, type MappedColumn } from '../mapping/columns.ts';
import type { SheetRow } from '../read/workbook.ts';
import { sheetsLeftOut, type Recognition } from '../recognise/recognition.ts';
import { takeActivities } from './activities.ts';
import { takeAnswers } from './answers.ts';
import type { TakeContext } from './context.ts';
import { dittoResolver } from './ditto.ts';
import { fingerprinter } from './fingerprint.ts';
import { takePerson } from './roster.ts';
import { readRow, type RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

/** Everything a file gives, ready to be stored, with its balance and everything that was wrong. */
export type TakenFile = {
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
  readonly unmapped: readonly string[];
  readonly balance: Balance;
};

/**
 * Takes all rows of a recognised file. Pure: what is already there is given by `seen`.
 * @param seen  fingerprints of the form's rows taken before; not changed
 */
export function takeFile(
  recognition: Recognition,
  context: TakeContext,
  seen: ReadonlySet<string>,
): TakenFile {
  const fingerprint = fingerprinter(context);
  const before = new Set(seen);
  const file = emptyFile();
  for (const table of recognition.tables) {
    const { columns, unmapped } = mapColumns(context.mapping, table.columns);
    for (const name of unmapped) if (!file.unmapped.includes(name)) file.unmapped.push(name);
    file.balance.rows_read += table.rows.length + table.blank.length;
    file.balance.blank += table.blank.length;
    file.balance.left_out += table.leftOut.length;
    const ragged = new Set(table.ragged);
    const resolve = context.mapping.takes === 'activities' ? dittoResolver(columns) : (row: SheetRow) => row;
    for (const row of table.rows) {
      const reader = readRow(context, table.sheet, resolve(row));
      if (ragged.has(row.number)) {
        const params = { cells: row.cells.length, expected: table.columns.length };
        refuseRow(file, reader, problem('E_RAGGED_ROW', reader.at(), params));
        continue;
      }
      const print = fingerprint(table, columns, row);
      const taken = before.has(print);
      const receipt = receiptOf(reader, print, !taken);
      if (taken) {
        file.balance.duplicate += 1;
        file.duplicates.push(reader.at());
        file.receipts.push(receipt);
        continue;
      }
      const result = takeRow(reader, columns);
      if ('code' in result) {
        refuseRow(file, reader, result);
        continue;
      }
      if (Object.values(result).every((rows) => rows.length === 0)) {
        file.balance.blank += 1;
        continue;
      }
      // An error of a formula is told wherever it stands: the sheet is not what its maker thinks.
      for (const column of columns) reader.cell(column);
      before.add(print);
      file.receipts.push(receipt);
      acceptRow(file, reader, result);
    }
  }
  for (const sheet of sheetsLeftOut(recognition)) leaveOutSheet(file, context, sheet);
  return file;
}

/** A sheet that is not taken is told with its place and the number of its rows. */
function leaveOutSheet(
  file: Growing,
  { path, project, runId, fileId }: TakeContext,
  { name, visible, filled }: Recognition['sheets'][number],
): void {
  file.balance.left_out += filled;
  const told = problem('E_SHEET_LEFT_OUT', { file: path, sheet: name }, { rows: filled, hidden: !visible });
  file.problems.push(told);
  file.refusals.push({
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
}

function takeRow(row: RowReader, columns: readonly MappedColumn[]): TakenRow | Problem {
  switch (row.context.mapping.takes) {
    case 'roster':
      return takePerson(row, columns);
    case 'activities':
      return takeActivities(row, columns);
    case 'answers':
    case 'chat':
      return takeAnswers(row, columns);
  }
}

type Growing = {
  [K in keyof Omit<TakenFile, 'balance'>]: TakenFile[K] extends readonly (infer E)[] ? E[] : never;
} & { readonly balance: { -readonly [K in keyof Balance]: number } };

function emptyFile(): Growing {
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
    unmapped: [],
    balance: { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 },
  };
}

function acceptRow(file: Growing, row: RowReader, taken: TakenRow): void {
  file.balance.accepted += 1;
  file.submissions.push(...(taken.submissions ?? []));
  file.answers.push(...(taken.answers ?? []));
  file.opinions.push(...(taken.opinions ?? []));
  file.people.push(...(taken.people ?? []));
  file.activities.push(...(taken.activities ?? []));
  for (const each of row.problems) noteRefusal(file, row, each, false);
}

function refuseRow(file: Growing, row: RowReader, reason: Problem): void {
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

function receiptOf(row: RowReader, fingerprint: string, taken: boolean): Receipt {
  const { scope, file_id, sheet, row_no } = row.provenance;
  return { scope, form_id: row.context.mapping.form, fingerprint, file_id, sheet, row_no, taken };
}
