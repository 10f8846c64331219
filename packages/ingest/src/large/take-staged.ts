import { sql, submissions, type Receiver, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { MappedColumn } from '../mapping/columns.ts';
import type { SheetRow } from '../read/workbook.ts';
import type { TakeContext } from '../take/context.ts';
import { storedReceipts } from '../store-rows.ts';
import { startTaking, type FileTaker } from '../take/take-file.ts';
import type { TakenRows } from '../take/taken-rows.ts';
import { readMeanings } from './read-values.ts';
import { APART, setRowsApart } from './rows-apart.ts';
import { cell, STAGE, takeTurn } from './stage.ts';
import { storeSurvey } from './store-survey.ts';
import type { SurveyColumns } from './survey-columns.ts';
import type { StagedSurvey } from './prepare-large.ts';
import { countRows, storePart, type TakenIn } from '../taken-in.ts';

const PART = 10_000;

/**
 * Takes a staged survey: every different cell is read once, the rows are stored by the engine, and those about which
 * something has to be told go the way of every other row.
 */
export async function takeStaged(
  session: Session,
  context: TakeContext,
  { turn, firstLine, survey, emptyAtEnd }: StagedSurvey,
  receiver: Receiver,
  file: TakenIn,
): Promise<void> {
  await takeTurn(session, turn, firstLine);
  const unclean = new Map<MappedColumn, readonly string[]>();
  for (const column of survey.read)
    unclean.set(column, await readMeanings(session, context, column, receiver));
  await setRowsApart(session, survey, unclean);
  const stored = await storeSurvey(session, context, survey, receiver);
  const { accepted, duplicate } = stored;
  countRows(file, survey.table.sheet, {
    rows_read: accepted + duplicate + emptyAtEnd,
    accepted,
    duplicate,
    rejected: 0,
    blank: emptyAtEnd,
    left_out: 0,
  });
  for (const kind of ['submissions', 'answers', 'opinions'] as const) file.added[kind] += stored.added[kind];
  file.duplicates.push(...stored.duplicates.map((row) => ({ file: context.path, row })));
  await noteSheets(session, context, survey);
  await takeApart(session, context, survey, (rows) =>
    storePart(session, receiver, survey.table.sheet, rows, file),
  );
}

/** Notes the sheets that were stored, where the run has rows that belong to them. */
async function noteSheets(
  session: Session,
  { belonging, path, project, fileId }: TakeContext,
  { table }: SurveyColumns,
): Promise<void> {
  const own = table.keys?.own ?? [];
  if (!belonging?.wanted || own.length === 0) return;
  const stored = await session.all(
    sql`SELECT * FROM ${submissions} WHERE scope = ${project.id} AND file_id = ${fileId}`,
    submissions.row,
  );
  const sheets = new Map(stored.map((sheet) => [sheet.row_no, sheet]));
  const keys = await session.all(
    {
      text: `SELECT row_no, [${own.map(({ column }) => cell(column)).join(', ')}] AS found FROM ${STAGE}`,
      values: [],
    },
    z.object({ row_no: z.int(), found: z.array(z.string()) }),
  );
  for (const { row_no, found } of keys) {
    const sheet = sheets.get(row_no);
    const cells = table.columns.map((_, at) => ({
      text: found[own.findIndex(({ column }) => column === at)] ?? '',
    }));
    if (sheet) belonging.note({ path, table }, { number: row_no, cells }, sheet);
  }
}

async function takeApart(
  session: Session,
  context: TakeContext,
  { table }: SurveyColumns,
  apart: (rows: TakenRows) => Promise<void>,
): Promise<void> {
  const cells = table.columns.map((_, at) => cell(at));
  let taker: FileTaker | null = null;
  for (let after = -1; ;) {
    const found = await session.all(
      {
        text: `SELECT n, row_no, [${cells.join(', ')}] AS cells FROM ${STAGE}
          WHERE n > ? AND n IN (SELECT n FROM ${APART}) ORDER BY n LIMIT ${PART}`,
        values: [after],
      },
      z.object({ n: z.int(), row_no: z.int(), cells: z.array(z.string()) }),
    );
    const last = found.at(-1);
    if (!last) return;
    after = last.n;
    taker ??= startTaking(context, await storedReceipts(session, context.project.id, context.mapping.form));
    const rows = found.map((row): SheetRow => ({
      number: row.row_no,
      cells: row.cells.map((text) => ({ text })),
    }));
    await apart(taker.take({ ...table.more(rows), columns: table.columns }));
  }
}
