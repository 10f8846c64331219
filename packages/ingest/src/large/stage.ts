import { setImmediate } from 'node:timers/promises';
import { Refused } from '@hirogeru/store/contracts';
import { joinSql, sql, type Session, type Sql } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { NamedPlace } from '../take/fingerprint.ts';
import type { TextScan } from './scan-text.ts';
import { STAGING, withMemory } from './staging.ts';

/** Rows of a file as the engine has read them: `n` from 0, their place, their cells c0, c1 … */
export const STAGE = 'staged_rows';
/** Of every row its number n, its fingerprint, and whether it has to be taken row by row; the same for every turn. */
export const MARKS = 'staged_marks';
const cellsOf = (turn: number): string => `${STAGING}.cells_${turn}`;
const marksOf = (turn: number): string => `${STAGING}.marks_${turn}`;
const linesOf = (turn: number): string => `${STAGING}.lines_${turn}`;

/** SQL text of a column of the stage. */
export const cell = (at: number): string => `c${at}`;
/** SQL of text that is in the program, not in the data. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Text on the disk that the engine reads. */
export type EngineText = { readonly disk: string; readonly scan: () => TextScan };

export type Layout = {
  readonly delimiter: string;
  /** Line on which the first row after the header begins, from 1. */
  readonly firstLine: number;
  readonly width: number;
  /** Begin of what is fingerprinted, and the columns in the order in which they are. */
  readonly begin: string;
  readonly order: readonly NamedPlace[];
  /** SQL of what a fingerprint is by every secret of the key. */
  readonly through: (fingerprint: string) => string;
  /** SQL of whether a row has to be taken row by row, as far as it can be told without reading its answers. */
  readonly apart: string;
  /** SQL of whether something tells a row from another like it. */
  readonly told: string;
};

/**
 * Lets the engine read a large file. It is strict: a row with another number of cells, a quotation mark where none can
 * be, and the file is read row by row instead. Its rows must account for every line of the file. Not to be called in a
 * transaction: a file that is not plain would end it.
 * @param turn  tells the staged files of a run apart
 * @returns whether it is staged; if not, the file is not as plain as that
 */
export async function stageRows(
  session: Session,
  file: EngineText,
  layout: Layout,
  turn: number,
): Promise<boolean> {
  if (!(await readCells(session, file, layout, turn)) || !file.scan().plain) return false;
  if (!(await withMemory(session, () => placeRows(session, file, layout, turn)))) return false;
  await withMemory(session, () => markRows(session, layout, turn));
  return true;
}

/** @returns whether the engine can read the file */
async function readCells(session: Session, file: EngineText, layout: Layout, turn: number): Promise<boolean> {
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  // The rows are in the order of the file, so that their rowid is their number. They are read once and let go.
  await run('SET preserve_insertion_order = true');
  await run(`PRAGMA force_compression = 'uncompressed'`);
  try {
    const reading = withMemory(session, () => session.run(statement(cellsOf(turn), file, layout)));
    // While the engine reads the file on its own threads, this one reads it for its hash and its lines.
    await Promise.all([reading, scanMeanwhile(file)]);
    return true;
  } catch (error) {
    // What the engine says quotes the line. The reader that goes row by row finds it again, and says only where.
    if (error instanceof Refused) throw error;
    return false;
  } finally {
    await run('SET preserve_insertion_order = false');
    await run(`PRAGMA force_compression = 'auto'`);
  }
}

async function scanMeanwhile(file: EngineText): Promise<void> {
  await setImmediate();
  file.scan();
}

/** Makes a staged file the one that is taken. */
export async function takeTurn(session: Session, turn: number, firstLine: number): Promise<void> {
  const [lines] = await session.all(
    sql`SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE table_name = ${`lines_${turn}`}`,
    z.object({ n: z.int() }),
  );
  const place = lines?.n ? `l.row_no` : `(c.rowid + ${firstLine})::INTEGER`;
  const join = (key: string): string => (lines?.n ? `JOIN ${linesOf(turn)} l ON l.n = ${key}` : '');
  for (const text of [
    `CREATE OR REPLACE TEMP VIEW ${STAGE} AS SELECT c.rowid::INTEGER AS n, ${place} AS row_no, c.*
      FROM ${cellsOf(turn)} c ${join('c.rowid')}`,
    `CREATE OR REPLACE TEMP VIEW ${MARKS} AS SELECT c.n, ${place.replace('c.rowid', 'c.n')} AS row_no, c.fingerprint, c.apart
      FROM ${marksOf(turn)} c ${join('c.n')}`,
  ])
    await session.run({ text, values: [] });
}

function fingerprintSql({ begin, order }: Layout): string {
  const content = order.map(({ at, name: sign }) => {
    const text = cell(at);
    return `CASE WHEN ${text} <> '' THEN ${quoted(sign)} || strlen(${text}) || ':' ELSE '' END, ${text}`;
  });
  return `left(sha256(concat(${[quoted(begin), ...content].join(', ')})), 32)`;
}

/** Fingerprints every row. Sheets of answers alone may truly be alike: the n-th such row has its number in it. */
async function markRows(session: Session, layout: Layout, turn: number): Promise<void> {
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  const marks = marksOf(turn);
  await run(`CREATE OR REPLACE TABLE ${marks} AS SELECT rowid::INTEGER AS n, ${fingerprintSql(layout)} AS fingerprint,
    (${layout.apart}) AS apart, (${layout.told}) AS told FROM ${cellsOf(turn)}`);
  await run(`UPDATE ${marks} SET fingerprint = left(sha256(concat(p.fingerprint, '#', p.nth)), 32)
    FROM (SELECT n, fingerprint, row_number() OVER (PARTITION BY fingerprint ORDER BY n) AS nth FROM ${marks}
      WHERE NOT told) p WHERE p.n = ${marks.replace(`${STAGING}.`, '')}.n`);
  const by = layout.through('fingerprint');
  if (by !== 'fingerprint') await run(`UPDATE ${marks} SET fingerprint = ${by}`);
}

function statement(name: string, { disk }: EngineText, { delimiter, firstLine, width }: Layout): Sql {
  const columns = Array.from({ length: width }, (_, at) => cell(at));
  const types = columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ');
  return joinSql(
    [
      {
        text: `CREATE OR REPLACE TABLE ${name} AS SELECT ${columns.map((column) => `coalesce(${column}, '') AS ${column}`).join(', ')}
          FROM read_csv(`,
        values: [],
      },
      sql`${disk}`,
      {
        text: `, auto_detect = false, delim = ${quoted(delimiter)}, quote = '"', escape = '"', header = false,
          skip = ${firstLine - 1}, columns = {${types}}, strict_mode = true, null_padding = false, ignore_errors = false, buffer_size = 8388608)`,
        values: [],
      },
    ],
    ' ',
  );
}

/** Whether every line of the file is one of the rows; notes the lines of the rows where rows go over several. */
async function placeRows(
  session: Session,
  file: EngineText,
  { firstLine, width }: Layout,
  turn: number,
): Promise<boolean> {
  const name = cellsOf(turn);
  const { lines, emptyAtEnd } = file.scan();
  const breaks = Array.from(
    { length: width },
    (_, at) => `strlen(${cell(at)}) - strlen(replace(${cell(at)}, chr(10), ''))`,
  ).join(' + ');
  const count = async (text: string): Promise<number> => {
    const [row] = await session.all({ text, values: [] }, z.object({ n: z.int() }));
    return row?.n ?? 0;
  };
  const rows = await count(`SELECT count(*)::INTEGER AS n FROM ${name}`);
  const expected = lines - emptyAtEnd - (firstLine - 1);
  if (rows === expected) return true;
  const inside = await count(`SELECT coalesce(sum(${breaks}), 0)::INTEGER AS n FROM ${name}`);
  if (rows + inside !== expected) return false;
  await session.run({
    text: `CREATE TABLE ${linesOf(turn)} AS SELECT rowid AS n, (${firstLine} + rowid + coalesce(sum(${breaks})
      OVER (ORDER BY rowid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::INTEGER AS row_no FROM ${name}`,
    values: [],
  });
  return true;
}
