import { z } from 'zod';
import type { Answer } from '../tables/answers.ts';
import type { Opinion } from '../tables/opinions.ts';
import type { Receipt } from '../tables/receipts.ts';
import { answerValues, receivedAnswers, type AnswerValue } from '../tables/received-answers.ts';
import { receivedOpinions, writtenColumns } from '../tables/received-opinions.ts';
import { receivedPrints } from '../tables/received-prints.ts';
import { receivedSheets } from '../tables/received-sheets.ts';
import { sources } from '../tables/sources.ts';
import type { Submission } from '../tables/submissions.ts';
import type { Session } from './connection.ts';
import { opinionIdEnd, rowIdBegin } from './received-ids.ts';
import { sql } from './sql.ts';

/** The file whose rows are received. */
export type ReceivedFile = {
  readonly scope: string;
  readonly run_id: string;
  readonly file_id: string;
  readonly sha256: string;
  readonly form_id: string;
};
/** Rows of one sheet of the file. Ids in them are not stored: they are made again from the rows' places. */
export type ReceivedRows = {
  readonly submissions?: readonly Submission[];
  readonly answers?: readonly Answer[];
  readonly opinions?: readonly Opinion[];
  readonly receipts?: readonly Receipt[];
};
export type Receiver = {
  /** Number of a sheet of the file, for rows that are stored by other means. */
  sourceOf(sheet: string): Promise<number>;
  /** Number of a value of the file, each kept once. */
  valueOf(value: Omit<AnswerValue, 'value_no' | 'scope' | 'file_id'>): number;
  /** Number of a column in which people wrote. */
  writtenIn(questionId: string, columnName: string): number;
  /** Stores rows, as often as there are more. */
  receive(sheet: string, rows: ReceivedRows): Promise<void>;
  /** Stores the values and columns that were met. Nothing can be read before. */
  finish(): Promise<void>;
};

/** Receives the rows of one file. What many rows share (source, value, column) is stored once and numbered. */
export async function receiver(session: Session, file: ReceivedFile): Promise<Receiver> {
  const next = await nextNumbers(session);
  const bySheet = new Map<string, number>();
  const values = new Map<string, AnswerValue>();
  const columns = new Map<string, { asked_no: number; question_id: string; column_name: string }>();
  const { scope, run_id, file_id, sha256, form_id } = file;

  async function sourceOf(sheet: string): Promise<number> {
    const known = bySheet.get(sheet);
    if (known !== undefined) return known;
    const source_no = next.source + bySheet.size;
    bySheet.set(sheet, source_no);
    const id_begin = rowIdBegin(sha256, sheet);
    await session.append(sources, [{ source_no, scope, run_id, file_id, sheet, form_id, id_begin }]);
    return source_no;
  }
  function valueOf(value: Omit<AnswerValue, 'value_no' | 'scope' | 'file_id'>): number {
    const { question_id, value_code, value_number, is_approx, newcomers, persons, original, missing } = value;
    const { column_name } = value;
    const code = value_code === null ? '-' : `${value_code.length}:${value_code}`;
    const number = `${is_approx ? '~' : ''}${value_number ?? '-'}(${newcomers ?? ''},${persons ?? ''})`;
    const key = `${question_id.length}:${question_id}${column_name.length}:${column_name}${code};${number};${missing ?? ''};${original}`;
    const known = values.get(key);
    if (known) return known.value_no;
    const value_no = next.value + values.size;
    values.set(key, {
      value_no,
      scope,
      file_id,
      question_id,
      value_code,
      value_number,
      is_approx,
      newcomers,
      persons,
      original,
      missing,
      column_name,
    });
    return value_no;
  }
  function writtenIn(question_id: string, column_name: string): number {
    const key = JSON.stringify([question_id, column_name]);
    const known = columns.get(key);
    if (known) return known.asked_no;
    const asked_no = next.asked + columns.size;
    columns.set(key, { asked_no, question_id, column_name });
    return asked_no;
  }
  return {
    sourceOf,
    valueOf,
    writtenIn,
    async receive(sheet, { submissions = [], answers = [], opinions = [], receipts = [] }) {
      const source_no = await sourceOf(sheet);
      await session.append(
        receivedSheets,
        submissions.map((row) => ({
          source_no,
          row_no: row.row_no,
          round_id: row.round_id,
          channel: row.channel,
          respondent_code: row.respondent_code,
          standpoint: row.standpoint,
          answered_on: row.answered_on,
          is_late: row.is_late,
          consent_stats: row.consent_stats,
          consent_quote: row.consent_quote,
          belongs_to: row.belongs_to,
          is_part: row.is_part,
        })),
      );
      await session.appendNumbers(receivedAnswers, [
        new Int32Array(answers.length).fill(source_no),
        Int32Array.from(answers, ({ row_no }) => row_no),
        Int32Array.from(answers, valueOf),
      ]);
      await session.append(
        receivedOpinions,
        opinions.map(({ row_no, text, question_id, column_name }) => ({
          source_no,
          row_no,
          asked_no: writtenIn(question_id, column_name),
          text,
        })),
      );
      await session.append(
        receivedPrints,
        receipts.map(({ row_no, fingerprint, taken }) => ({ source_no, row_no, fingerprint, taken })),
      );
    },
    async finish() {
      await session.append(answerValues, [...values.values()]);
      await session.append(
        writtenColumns,
        [...columns.values()].map((column) => ({
          ...column,
          scope,
          file_id,
          id_end: opinionIdEnd(column.question_id.slice(column.question_id.indexOf('.') + 1)),
        })),
      );
    },
  };
}

/** Takes a file's rows out again. */
export async function forgetReceived(session: Session, scope: string, fileId: string): Promise<void> {
  for (const table of [receivedSheets, receivedAnswers, receivedOpinions, receivedPrints]) {
    await session.run(sql`DELETE FROM ${table} WHERE source_no IN
      (SELECT source_no FROM ${sources} WHERE scope = ${scope} AND file_id = ${fileId})`);
  }
  for (const table of [sources, answerValues, writtenColumns]) {
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope} AND file_id = ${fileId}`);
  }
}

const numbers = z.object({ source: z.int(), value: z.int(), asked: z.int() });

async function nextNumbers(session: Session): Promise<z.infer<typeof numbers>> {
  const [row] = await session.all(
    sql`SELECT (SELECT coalesce(max(source_no), 0) + 1 FROM ${sources})::INTEGER AS source,
      (SELECT coalesce(max(value_no), 0) + 1 FROM ${answerValues})::INTEGER AS value,
      (SELECT coalesce(max(asked_no), 0) + 1 FROM ${writtenColumns})::INTEGER AS asked`,
    numbers,
  );
  return row ?? { source: 1, value: 1, asked: 1 };
}
