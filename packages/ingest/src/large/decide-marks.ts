import type { Session } from '@hirogeru/store/vault';
import { columnsOf, type ColumnOf, type MappedColumn } from '../mapping/columns.ts';
import { CHOSEN } from '../take/marked-choices.ts';
import { meanings, meant } from './read-values.ts';
import { STAGE } from './stage.ts';

/** SQL for a column of one choice: what to join to the staged rows (`s`, its meanings `m`), and in which rows it answers. */
export type Answering = { readonly join: string; readonly where: string };

const CHOSEN_SQL = `'${CHOSEN}'`;

/**
 * Finds for every row and every question with a column for each choice the first column that says most, as
 * `answeringColumns` does for one row: a table of (n, at) a question.
 */
export async function decideMarks(
  session: Session,
  columns: readonly MappedColumn[],
): Promise<ReadonlyMap<MappedColumn, Answering>> {
  const decided = new Map<MappedColumn, Answering>();
  const questions = Map.groupBy(columnsOf(columns, 'choice_mark'), ({ question }) => question);
  for (const [nth, marks] of [...questions.values()].entries()) {
    const name = `staged_decided_${nth}`;
    const says = marks.map(({ index }) => `m${index}.v`);
    const joins = marks.map((mark) => meaningOf(mark, `m${mark.index}`));
    const cases = marks.map(({ index }) => `WHEN m${index}.v = greatest(${says.join(', ')}) THEN ${index}`);
    for (const text of [
      `DROP TABLE IF EXISTS ${name}`,
      `CREATE TEMP TABLE ${name} AS SELECT s.n, CASE ${cases.join(' ')} END AS at FROM ${STAGE} s ${joins.join(' ')}`,
    ])
      await session.run({ text, values: [] });
    for (const [at, mark] of marks.entries()) decided.set(mark, answering(name, mark, marks.slice(0, at)));
  }
  return decided;
}

/** A choice that an earlier column has as well is chosen once. */
function answering(
  decided: string,
  mark: ColumnOf<'choice_mark'>,
  before: readonly ColumnOf<'choice_mark'>[],
): Answering {
  const twins = before.filter(({ mapping }) => String(mapping.code) === String(mark.mapping.code));
  return {
    join: [`JOIN ${decided} d ON d.n = s.n`, ...twins.map((twin) => meaningOf(twin, `t${twin.index}`))].join(
      ' ',
    ),
    where: [
      `(d.at = ${mark.index} OR m.v = ${CHOSEN_SQL})`,
      ...twins.map(({ index }) => `NOT (m.v = ${CHOSEN_SQL} AND t${index}.v = ${CHOSEN_SQL})`),
    ].join(' AND '),
  };
}

const meaningOf = (mark: MappedColumn, as: string): string =>
  `JOIN ${meanings(mark.index)} ${as} ON ${as}.x = ${meant(mark)}`;
