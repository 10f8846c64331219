import type { Position, Problem } from '@hirogeru/store/contracts';
import { activities, people, refusals, type Receiver, type Session } from '@hirogeru/store/vault';
import type { Balance } from './balance.ts';
import type { IngestReport } from './report.ts';
import type { TakenRows } from './take/taken-rows.ts';

/** Rows added by a run, by table. */
export type Added = {
  -readonly [K in 'submissions' | 'answers' | 'opinions' | 'people' | 'activities']: IngestReport[K];
};

/** What is known of a file while its rows come in. */
export type TakenIn = {
  readonly balance: { -readonly [K in keyof Balance]: number };
  readonly added: Added;
  /** The first of them; all are counted, and all refusals are stored. */
  readonly problems: Problem[];
  readonly duplicates: Position[];
};

const MOST_TOLD = 10_000;

export const nothingTaken = (): TakenIn => ({
  balance: { rows_read: 0, accepted: 0, duplicate: 0, rejected: 0, blank: 0, left_out: 0 },
  added: { submissions: 0, answers: 0, opinions: 0, people: 0, activities: 0 },
  problems: [],
  duplicates: [],
});

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
  await session.append(refusals, part.refusals);
  for (const name of Object.keys(file.balance) as (keyof Balance)[]) file.balance[name] += part.balance[name];
  for (const kind of Object.keys(file.added) as (keyof Added)[]) file.added[kind] += part[kind].length;
  file.problems.push(...part.problems.slice(0, MOST_TOLD - file.problems.length));
  file.duplicates.push(...part.duplicates.slice(0, MOST_TOLD - file.duplicates.length));
}
