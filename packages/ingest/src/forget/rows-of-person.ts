import { people, receipts, sql, submissions, type Session, type Sql } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { SamePair } from '../near-duplicates/set-aside.ts';

/** Whose rows: a person's by their pseudonym, one answer sheet that nobody's name or number stands on, or all of rounds. */
export type Whose =
  | { readonly person: string }
  | { readonly sheet: string }
  | { readonly rounds: readonly string[] };

/** A received row, and whether it was counted or a resubmission of one that was. */
export type OwnRow = {
  readonly file_id: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly taken: boolean;
};
export type OwnRows = {
  readonly rows: readonly OwnRow[];
  /** Fingerprints of the rows. */
  readonly prints: readonly string[];
};

const place = { file_id: z.string(), sheet: z.string(), row_no: z.int() };
const PLACE = { text: 'file_id, sheet, row_no', values: [] };

const BETWEEN = '\u001f';
/** SQL of a list for IN, however long; of none it is a list in which nothing is. */
export const listOf = (values: readonly string[]): Sql =>
  values.length === 0
    ? { text: 'SELECT NULL WHERE false', values: [] }
    : sql`SELECT unnest(string_split(${values.join(BETWEEN)}, ${BETWEEN}))`;

/** SQL of a row's place as one text, and the same of a row. */
export const PLACE_KEY: Sql = { text: "file_id || ':' || row_no || ':' || sheet", values: [] };
export const placeKey = ({ file_id, sheet, row_no }: Omit<OwnRow, 'taken'>): string =>
  `${file_id}:${row_no}:${sheet}`;

/**
 * All rows of one person: their own, the rows of groups that belong to them, the same rows handed in again, and those
 * that somebody said are the same answer.
 */
export async function rowsOf(
  session: Session,
  scope: string,
  whose: Whose,
  same: readonly SamePair[],
): Promise<OwnRows> {
  let found = await begin(session, scope, whose);
  for (let before = -1; found.size > before;) {
    before = found.size;
    found = await widened(session, scope, found, same);
  }
  const prints = await printsAt(session, scope, [...found.keys()], same);
  return { rows: [...found.values()], prints };
}

async function begin(session: Session, scope: string, whose: Whose): Promise<Map<string, OwnRow>> {
  const rows = await session.all(startOf(scope, whose), z.object(place));
  return new Map(rows.map((row) => [placeKey(row), { ...row, taken: true }]));
}

function startOf(scope: string, whose: Whose): Sql {
  if ('person' in whose)
    return sql`SELECT ${PLACE} FROM ${submissions} WHERE scope = ${scope} AND respondent_code = ${whose.person}
      UNION SELECT ${PLACE} FROM ${people} WHERE scope = ${scope} AND respondent_code = ${whose.person} ORDER BY ALL`;
  if ('rounds' in whose)
    return sql`SELECT ${PLACE} FROM ${submissions} WHERE scope = ${scope} AND round_id IN (${listOf(whose.rounds)})
      ORDER BY ALL`;
  return sql`SELECT ${PLACE} FROM ${submissions} WHERE scope = ${scope} AND submission_id = coalesce(
    (SELECT belongs_to FROM ${submissions} WHERE scope = ${scope} AND submission_id = ${whose.sheet}),
    ${whose.sheet}) ORDER BY ALL`;
}

async function widened(
  session: Session,
  scope: string,
  found: ReadonlyMap<string, OwnRow>,
  same: readonly SamePair[],
): Promise<Map<string, OwnRow>> {
  const places = listOf([...found.keys()]);
  const prints = await printsAt(session, scope, [...found.keys()], same);
  const received = await session.all(
    sql`SELECT ${PLACE}, taken FROM ${receipts} WHERE scope = ${scope} AND fingerprint IN (${listOf(prints)})
      UNION SELECT ${PLACE}, true FROM ${submissions} WHERE scope = ${scope} AND belongs_to IN (SELECT submission_id
        FROM ${submissions} WHERE scope = ${scope} AND ${PLACE_KEY} IN (${places})) ORDER BY ALL`,
    z.object({ ...place, taken: z.boolean() }),
  );
  return new Map([...found, ...received.map((row) => [placeKey(row), row] as const)]);
}

async function printsAt(
  session: Session,
  scope: string,
  places: readonly string[],
  same: readonly SamePair[],
): Promise<string[]> {
  const rows = await session.all(
    sql`SELECT DISTINCT fingerprint FROM ${receipts} WHERE scope = ${scope} AND ${PLACE_KEY} IN (${listOf(places)})`,
    z.object({ fingerprint: z.string() }),
  );
  const own = new Set(rows.map(({ fingerprint }) => fingerprint));
  return [
    ...new Set([...own, ...same.filter((pair) => pair.some((each) => own.has(each))).flat()]),
  ].toSorted();
}
