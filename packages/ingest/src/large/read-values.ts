import type { Receiver, Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { MappedColumn } from '../mapping/columns.ts';
import { readAnsweredOn, readChannel, readRound, readStandpoint } from '../take/about-sheet.ts';
import { questionId } from '../take/answers.ts';
import { readClosed, storedValue, CLOSED_KINDS } from '../take/closed-answer.ts';
import { keptUsesOf, readConsent } from '../take/consent.ts';
import { saysOf } from '../take/marked-choices.ts';
import type { TakeContext } from '../take/context.ts';
import { readRow } from '../take/row-reader.ts';
import { cell, STAGE } from './stage.ts';

/** Table of what the cells of a column mean. `v` is a word, `value_no` a value of a closed answer. */
export const meanings = (at: number): string => `staged_meanings_${at}`;

/** SQL of the part of a cell that its meaning depends on: of a date with a plain time of day, the date. */
export function meant(column: MappedColumn): string {
  const text = cell(column.index);
  if (column.mapping.kind !== 'answered_on') return text;
  return `CASE WHEN regexp_full_match(${text}, '\\d{4}[/-]\\d{1,2}[/-]\\d{1,2} ([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?')
    THEN left(${text}, strpos(${text}, ' ') - 1) ELSE ${text} END`;
}

/**
 * Reads every different cell of a column once, by what reads a row, and keeps what it means for the engine.
 * @returns cells that cannot be taken without a word to somebody: their rows are taken row by row
 */
export async function readMeanings(
  session: Session,
  context: TakeContext,
  column: MappedColumn,
  receiver: Receiver,
): Promise<readonly string[]> {
  const { index } = column;
  const name = meanings(index);
  await session.run({ text: `DROP TABLE IF EXISTS ${name}`, values: [] });
  await session.run({
    text: `CREATE TEMP TABLE ${name} (x VARCHAR, v VARCHAR, value_no INTEGER)`,
    values: [],
  });
  const texts = await session.all(
    { text: `SELECT DISTINCT ${meant(column)} AS x FROM ${STAGE} ORDER BY x`, values: [] },
    z.object({ x: z.string() }),
  );
  const unclean: string[] = [];
  const rows: (string | number | null)[][] = [];
  for (const { x } of texts) {
    const found = meaningsOf(context, column, x, receiver);
    if (found) rows.push(...found.map((each) => [x, each.v, each.value_no]));
    else unclean.push(x);
  }
  for (let at = 0; at < rows.length; at += 500) {
    const part = rows.slice(at, at + 500);
    await session.run({
      text: `INSERT INTO ${name} VALUES ${part.map(() => '(?, ?, ?)').join(', ')}`,
      values: part.flat(),
    });
  }
  return unclean;
}

type Meaning = { readonly v: string | null; readonly value_no: number | null };

/** What a cell means, or null when something has to be told about it. */
function meaningsOf(
  context: TakeContext,
  column: MappedColumn,
  text: string,
  receiver: Receiver,
): readonly Meaning[] | null {
  // Spaces alone may make a row blank, which only the whole row can tell.
  if (text !== '' && text.trim() === '') return null;
  const cells = Array.from({ length: column.index + 1 }, (_, at) => ({
    text: at === column.index ? text : '',
  }));
  const row = readRow(context, '', { number: 1, cells });
  if (isClosed(column)) {
    const { values, refused, otherText } = readClosed(column, { text });
    if (refused || otherText !== undefined) return null;
    return values.map((value) => ({
      v: column.mapping.kind === 'choice_mark' ? String(saysOf(values)) : null,
      value_no: receiver.valueOf({
        question_id: questionId(context.mapping.form, column.question),
        ...storedValue(value),
        original: text,
        column_name: column.name,
      }),
    }));
  }
  const v = wordOf(column, row);
  return row.problems.length > 0 || (column.mapping.kind === 'round' && v === null)
    ? null
    : [{ v, value_no: null }];
}

function wordOf(column: MappedColumn, row: ReturnType<typeof readRow>): string | null {
  switch (column.mapping.kind) {
    case 'occasion':
      return readChannel(row, [column]);
    case 'round':
      return readRound(row, [column]);
    case 'standpoint':
      return readStandpoint(row, [column]);
    case 'consent':
      return readConsent(row, [column], keptUsesOf({ ...column, mapping: column.mapping })[0] ?? 'stats');
    case 'answered_on':
      return readAnsweredOn(row, [column]);
    default:
      return null;
  }
}

type ClosedColumn = Parameters<typeof readClosed>[0];

export const isClosed = (column: MappedColumn): column is ClosedColumn =>
  CLOSED_KINDS.some((kind) => kind === column.mapping.kind);
