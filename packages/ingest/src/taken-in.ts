import type { Position, Problem } from '@hirogeru/store/contracts';
import {
  activities,
  people,
  refusals,
  type FileSheet,
  type Receiver,
  type Session,
} from '@hirogeru/store/vault';
import type { Balance } from './balance.ts';
import type { IngestReport } from './report.ts';
import type { TakenRows } from './take/taken-rows.ts';

/** Rows added by a run, by table. */
export type Added = {
  -readonly [K in 'submissions' | 'answers' | 'opinions' | 'people' | 'activities']: IngestReport[K];
};

type Counts = { -readonly [K in keyof Balance]: number };
/** One sheet of the file: by which form it is read, what became of its rows. */
type CountedSheet = Omit<FileSheet, 'scope' | 'file_id' | keyof Balance> & Counts;

/** What is known of a file while its rows come in. */
export type TakenIn = {
  readonly balance: Counts;
  /** In the order in which they are taken. */
  readonly sheets: Map<string, CountedSheet>;
  readonly added: Added;
  /** Of a file whose rows come some at a time: what is hidden of what was read. */
  readonly hidden: { hidden_rows: number; hidden_columns: number };
  /** The first of them; all are counted, and all refusals are stored. */
  readonly problems: Problem[];
  readonly duplicates: Position[];
};

const MOST_TOLD = 10_000;
const NO_ROWS: Balance = { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 };

export const nothingTaken = (): TakenIn => ({
  balance: { ...NO_ROWS },
  sheets: new Map(),
  added: { submissions: 0, answers: 0, opinions: 0, people: 0, activities: 0 },
  hidden: { hidden_rows: 0, hidden_columns: 0 },
  problems: [],
  duplicates: [],
});

/** Counts rows of a sheet. @throws Error where the sheet was not begun */
export function countRows(file: TakenIn, sheet: string, rows: Balance): void {
  const own = file.sheets.get(sheet);
  if (!own) throw new Error('rows came of a sheet that was not begun');
  for (const name of Object.keys(file.balance) as (keyof Balance)[]) {
    file.balance[name] += rows[name];
    own[name] += rows[name];
  }
}

/** Begins a sheet; null for one that no form takes. */
export function beginSheet(
  file: TakenIn,
  sheet: string,
  by: { readonly form: string; readonly kind: string } | null,
): void {
  const sheet_no = file.sheets.size + 1;
  file.sheets.set(sheet, {
    sheet_no,
    sheet,
    form_id: by?.form ?? null,
    export_kind: by?.kind ?? null,
    ...NO_ROWS,
  });
}

/** Stores a part of a file's rows and keeps count of them. */
export async function storePart(
  session: Session,
  receiver: Receiver,
  sheet: string,
  part: TakenRows,
  file: TakenIn,
): Promise<void> {
  await receiver.receive(sheet, part);
  await session.append(people, part.people);
  await session.append(activities, part.activities);
  for (const kind of Object.keys(file.added) as (keyof Added)[]) file.added[kind] += part[kind].length;
  await storeLeftOut(session, part, sheet, file);
}

/** Stores what was wrong with a part of a file's rows, or with a sheet that is left out, and keeps count of it. */
export async function storeLeftOut(
  session: Session,
  part: Pick<TakenRows, 'balance' | 'refusals' | 'problems' | 'duplicates'>,
  sheet: string,
  file: TakenIn,
): Promise<void> {
  await session.append(refusals, part.refusals);
  countRows(file, sheet, part.balance);
  file.problems.push(...part.problems.slice(0, MOST_TOLD - file.problems.length));
  file.duplicates.push(...part.duplicates.slice(0, MOST_TOLD - file.duplicates.length));
}
