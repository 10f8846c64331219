import type { Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { MappedColumn } from '../mapping/columns.ts';
import { missingReason } from '../normalise/missing.ts';
import { cell, MARKS, quoted, STAGE } from './stage.ts';
import type { SurveyColumns } from './survey-columns.ts';
import { meant } from './read-values.ts';

/** Table of the rows (n) that are taken row by row: something has to be told about them, or they may be no answer. */
export const APART = 'staged_apart';

/** SQL of what String.trim takes away. */
const SPACES = quoted(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
/** SQL of whether a cell holds spaces and nothing else; few cells begin with one. */
const onlySpaces = (name: string): string =>
  `CASE WHEN strpos(${SPACES}, left(${name}, 1)) > 0 THEN ${name} <> '' AND trim(${name}, ${SPACES}) = '' ELSE false END`;
/** SQL of whether a code may be another after folding: it has spaces, or is not plain ASCII. */
const folds = (name: string): string =>
  `(strlen(${name}) <> length(${name}) OR ${[9, 10, 11, 12, 13, 32].map((code) => `contains(${name}, chr(${code}))`).join(' OR ')})`;
const SHORT = 12;

/**
 * SQL of whether a row may be no answer, or is known by a code that has to be folded: with at most one cell filled, with
 * the name of a column in it, with spaces for an answer.
 */
export function apartSql({ table, columns, read }: SurveyColumns): string {
  const all = table.columns.map((_, at) => cell(at));
  const unread = table.columns.flatMap((_, at) => (read.some(({ index }) => index === at) ? [] : [cell(at)]));
  return [
    `${all.map((name) => `(${name} <> '')::INTEGER`).join(' + ')} <= 1`,
    ...table.columns.map((name, at) => `(${cell(at)} <> '' AND ${cell(at)} = ${quoted(name)})`),
    ...unread.map(onlySpaces),
    ...codesOf(columns).map(folds),
    // Without a column of choices a row may be the units of the columns.
    ...(read.length === 0 ? [`greatest(${all.map((name) => `strlen(${name})`).join(', ')}) <= 40`] : []),
  ].join(' OR ');
}

const codesOf = (columns: readonly MappedColumn[]): string[] =>
  columns.filter(({ mapping }) => mapping.kind === 'respondent').map(({ index }) => cell(index));

/**
 * Sets apart the rows that are taken row by row: those marked so (all of a form with routing), and those with a cell of which somebody has to be told.
 * @param unclean  such cells, by the column
 */
export async function setRowsApart(
  session: Session,
  { columns, routed }: SurveyColumns,
  unclean: ReadonlyMap<MappedColumn, readonly string[]>,
): Promise<void> {
  await session.run({ text: `DROP TABLE IF EXISTS ${APART}`, values: [] });
  const marked = routed ? 'true' : 'apart';
  await session.run({
    text: `CREATE TEMP TABLE ${APART} AS SELECT n FROM ${MARKS} WHERE ${marked}`,
    values: [],
  });
  for (const name of codesOf(columns)) await setApart(session, name, await missingCodes(session, name));
  for (const [column, cells] of unclean) await setApart(session, meant(column), cells);
}

async function setApart(session: Session, expression: string, cells: readonly string[]): Promise<void> {
  for (let at = 0; at < cells.length; at += 500) {
    const part = cells.slice(at, at + 500);
    await session.run({
      text: `INSERT INTO ${APART} SELECT n FROM ${STAGE} WHERE ${expression} IN (${part.map(() => '?').join(', ')})`,
      values: part,
    });
  }
}

/** Words like 未回答 and n/a in place of a number. */
async function missingCodes(session: Session, name: string): Promise<readonly string[]> {
  const short = await session.all(
    {
      text: `SELECT DISTINCT ${name} AS x FROM ${STAGE} WHERE strlen(${name}) BETWEEN 1 AND ${SHORT} AND NOT regexp_full_match(${name}, '[0-9]+')`,
      values: [],
    },
    z.object({ x: z.string() }),
  );
  return short.map(({ x }) => x).filter((x) => missingReason(x) !== null);
}
