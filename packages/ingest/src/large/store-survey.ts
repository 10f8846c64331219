import { rowIdBegin, type Receiver, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { readChannel, readRound, readStandpoint } from '../take/about-sheet.ts';
import { questionId } from '../take/answers.ts';
import { keptUsesOf, readConsent } from '../take/consent.ts';
import type { TakeContext } from '../take/context.ts';
import { readRow } from '../take/row-reader.ts';
import { pseudonymSql } from './pseudonym-sql.ts';
import { decideMarks } from './decide-marks.ts';
import { isClosed, meanings, meant } from './read-values.ts';
import { APART } from './rows-apart.ts';
import { cell, MARKS, quoted, STAGE } from './stage.ts';
import type { SurveyColumns } from './survey-columns.ts';

/** Table of the rows (n) that are not stored as answers: set apart, or resubmissions. */
const GONE = 'staged_gone';
const REPEATED = 'staged_repeated';

export type StoredSurvey = {
  readonly accepted: number;
  readonly duplicate: number;
  /** Places of the first resubmissions. */
  readonly duplicates: readonly number[];
  readonly added: { readonly submissions: number; readonly answers: number; readonly opinions: number };
};

/** Rows of duplicates that a report names; all of them are counted. */
const NAMED = 1000;

/** Stores the rows that are not set apart, with a few statements over all of them. */
export async function storeSurvey(
  session: Session,
  context: TakeContext,
  survey: SurveyColumns,
  receiver: Receiver,
): Promise<StoredSurvey> {
  const source = await receiver.sourceOf(survey.table.sheet);
  const gone = await findRepeated(session, context);
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  const staying = gone ? `NOT EXISTS (SELECT 1 FROM ${GONE} g WHERE g.n = s.n)` : 'true';
  await run(
    `INSERT INTO received_prints SELECT ${source}, row_no, fingerprint, true FROM ${MARKS} s WHERE ${staying}`,
  );
  await run(`INSERT INTO received_prints SELECT ${source}, row_no, fingerprint, false FROM ${MARKS} s
    WHERE n IN (SELECT n FROM ${REPEATED})`);
  await run(sheets(context, survey, source, staying));
  const decided = await decideMarks(session, survey.columns);
  for (const column of survey.columns) {
    if (isClosed(column)) {
      const answers = decided.get(column);
      await run(`INSERT INTO received_answers SELECT ${source}, row_no, m.value_no FROM ${STAGE} s
        JOIN ${meanings(column.index)} m ON m.x = ${meant(column)} ${answers?.join ?? ''}
        WHERE ${staying} AND ${answers?.where ?? 'true'}`);
    } else if (column.mapping.kind === 'free_text') {
      const asked = receiver.writtenIn(questionId(context.mapping.form, column.question), column.name);
      await run(`INSERT INTO received_opinions SELECT ${source}, row_no, ${asked}, ${cell(column.index)} FROM ${STAGE} s
        WHERE ${cell(column.index)} <> '' AND ${staying}`);
    }
  }
  return counted(session, source);
}

/**
 * Finds resubmissions: of an earlier row of the file, or of a row that is in the vault.
 * @returns whether there are rows that are not stored as answers
 */
async function findRepeated(session: Session, { mapping, project }: TakeContext): Promise<boolean> {
  const run = (text: string, values: string[] = []): Promise<void> => session.run({ text, values });
  for (const name of [REPEATED, GONE]) await run(`DROP TABLE IF EXISTS ${name}`);
  const here = `FROM ${MARKS} s WHERE NOT EXISTS (SELECT 1 FROM ${APART} a WHERE a.n = s.n)`;
  await run(
    `CREATE TEMP TABLE ${REPEATED} AS
      SELECT n FROM (SELECT n, row_number() OVER (PARTITION BY fingerprint ORDER BY n) AS nth ${here}) WHERE nth > 1
      UNION SELECT n ${here}
        AND fingerprint IN (SELECT fingerprint FROM receipts WHERE scope = ? AND form_id = ? AND taken)`,
    [project.id, mapping.form],
  );
  await run(`CREATE TEMP TABLE ${GONE} AS SELECT n FROM ${REPEATED} UNION SELECT n FROM ${APART}`);
  const [row] = await session.all(
    { text: `SELECT count(*)::INTEGER AS n FROM ${GONE}`, values: [] },
    z.object({ n: z.int() }),
  );
  return row?.n !== 0;
}

/** The statement that stores what each sheet says about itself. */
function sheets(
  context: TakeContext,
  { table, columns }: SurveyColumns,
  source: number,
  staying: string,
): string {
  const { project } = context;
  const nothing = readRow(context, table.sheet, { number: 1, cells: [] });
  const joins: string[] = [];
  const word = (column: MappedColumn | undefined, otherwise: string | null): string => {
    if (!column) return otherwise === null ? 'NULL' : quoted(otherwise);
    joins.push(`JOIN ${meanings(column.index)} m${column.index} ON m${column.index}.x = ${meant(column)}`);
    return `m${column.index}.v`;
  };
  const without = columns.filter(({ mapping: { kind } }) => kind !== 'round' && kind !== 'occasion');
  const round = word(columnsOf(columns, 'round')[0], readRound(nothing, without));
  const channel = word(columnsOf(columns, 'occasion')[0], readChannel(nothing, without));
  const day = word(columnsOf(columns, 'answered_on')[0], null);
  const standpoint = word(columnsOf(columns, 'standpoint')[0], readStandpoint(nothing, []));
  const consent = (use: 'stats' | 'quote'): string =>
    word(
      columnsOf(columns, 'consent').find((column) => keptUsesOf(column)[0] === use),
      readConsent(nothing, [], use),
    );
  const deadlines = project.rounds.flatMap(({ id, deadline }) =>
    deadline === undefined ? [] : `WHEN ${quoted(id)} THEN ${day} > ${quoted(deadline)}`,
  );
  const late = deadlines.length === 0 ? 'false' : `coalesce(CASE ${round} ${deadlines.join(' ')} END, false)`;
  const codes = columnsOf(columns, 'respondent').map(({ index }) => cell(index));
  const code = codes.length === 0 ? 'NULL' : pseudonymSql(context.key, codes);
  const select = [
    source,
    'row_no',
    round,
    channel,
    `CASE WHEN ${channel} IN ('chat', 'slip') THEN NULL ELSE ${code} END`,
    `CASE WHEN ${channel} = 'chat' THEN 'unknown' ELSE ${standpoint} END`,
    day,
    `${channel} = 'followup' AND ${late}`,
    consent('stats'),
    consent('quote'),
    table.keys ? ownId(context, table.sheet) : 'NULL',
    'false',
  ];
  return `INSERT INTO received_sheets SELECT ${select.join(', ')} FROM ${STAGE} s ${joins.join(' ')} WHERE ${staying}`;
}

/** SQL of a row's own id, as `rowId` makes it. */
const ownId = ({ sha256 }: TakeContext, sheet: string): string =>
  `left(sha256(concat(${quoted(rowIdBegin(sha256, sheet))}, '"', row_no, '"]')), 16)`;

async function counted(session: Session, source: number): Promise<StoredSurvey> {
  const [row] = await session.all(
    {
      text: `SELECT (SELECT count(*) FROM ${REPEATED})::INTEGER AS duplicate,
        ((SELECT count(*) FROM ${MARKS}) - (SELECT count(*) FROM ${GONE}))::INTEGER AS accepted,
        (SELECT count(*) FROM received_answers WHERE source_no = ?)::INTEGER AS answers,
        (SELECT count(*) FROM received_opinions WHERE source_no = ?)::INTEGER AS opinions`,
      values: [source, source],
    },
    z.object({ duplicate: z.int(), accepted: z.int(), answers: z.int(), opinions: z.int() }),
  );
  const named = await session.all(
    {
      text: `SELECT row_no FROM ${MARKS} WHERE n IN (SELECT n FROM ${REPEATED}) ORDER BY n LIMIT ${NAMED}`,
      values: [],
    },
    z.object({ row_no: z.int() }),
  );
  const { accepted, duplicate, answers, opinions } = row ?? {
    accepted: 0,
    duplicate: 0,
    answers: 0,
    opinions: 0,
  };
  return {
    accepted,
    duplicate,
    duplicates: named.map(({ row_no }) => row_no),
    added: { submissions: accepted, answers, opinions },
  };
}
