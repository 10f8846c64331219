import { problem, type Problem } from '@hirogeru/store/contracts';
import { opinionId, type Answer, type Opinion, type Submission } from '@hirogeru/store/vault';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { readAnsweredOn, readChannel, readRespondent, readRound, readStandpoint } from './about-sheet.ts';
import { storedValue, UNASKED } from './closed-answer.ts';
import { readConsent } from './consent.ts';
import { questionsNotAsked } from './not-asked.ts';
import { readClosedColumns, type ReadCell } from './read-closed.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

/**
 * The answer sheet to which a row belongs: another row's, where it is one of a repeated group; itself, where such rows may
 * belong to it; null where the form has none.
 */
export type BelongsTo = Submission | 'itself' | null;

/**
 * Takes one answer sheet, slip or chat message: one submission, a row for each closed answer and chosen option, and
 * one opinion for each free text that is not blank. A chat message and a slip are nobody's.
 * @returns the rows, or the problem for which the row is refused: nothing says which round it belongs to
 */
export function takeAnswers(
  row: RowReader,
  columns: readonly MappedColumn[],
  sheet: BelongsTo = null,
): TakenRow | Problem {
  const place = { submission_id: row.id, form_id: row.context.mapping.form, ...row.provenance };
  // Who answered, when and with which consent, the sheet says for all its rows.
  const submission =
    sheet !== null && sheet !== 'itself'
      ? { ...sheet, ...place, belongs_to: sheet.submission_id, is_part: true }
      : readSubmission(row, columns, sheet === 'itself' ? row.id : null);
  if ('code' in submission) return submission;
  const cells = readClosedColumns(row, columns);
  const notAsked = questionsNotAsked(row.context.mapping, cells);
  const closed = cells.map((cell) => closedAnswers(row, cell, !notAsked.has(cell.column.question)));
  return {
    submissions: [submission],
    answers: closed.flatMap(({ answers }) => answers),
    opinions: [
      ...columnsOf(columns, 'free_text').flatMap((column) =>
        freeText(row, column, !notAsked.has(column.question)),
      ),
      ...closed.flatMap(({ opinions }) => opinions),
    ],
  };
}

/** The id of a question, unique in the project. */
export function questionId(form: string, question: string): string {
  return `${form}.${question}`;
}

/** The id of what was written beside the choices of a question. */
export function besideId(question: string): string {
  return `${question}.other`;
}

function readSubmission(
  row: RowReader,
  columns: readonly MappedColumn[],
  belongs_to: string | null,
): Submission | Problem {
  const round_id = readRound(row, columns);
  if (round_id === null) {
    const [column] = columnsOf(columns, 'round');
    return problem('E_ROUND_UNKNOWN', row.at(column), {});
  }
  const channel = readChannel(row, columns);
  const answered_on = readAnsweredOn(row, columns);
  // Without consent to be put together, a sheet is like one without a number.
  const isNobodys = channel === 'chat' || channel === 'slip' || readConsent(row, columns, 'link') !== 'yes';
  return {
    submission_id: row.id,
    form_id: row.context.mapping.form,
    round_id,
    channel,
    respondent_code: isNobodys ? null : readRespondent(row, columns),
    standpoint: channel === 'chat' ? 'unknown' : readStandpoint(row, columns),
    answered_on,
    is_late: channel === 'followup' && isLate(row, round_id, answered_on),
    consent_stats: readConsent(row, columns, 'stats'),
    consent_quote: readConsent(row, columns, 'quote'),
    belongs_to,
    is_part: false,
    ...row.provenance,
  };
}

function isLate(row: RowReader, roundId: string, answeredOn: string | null): boolean {
  const deadline = row.context.project.rounds.find(({ id }) => id === roundId)?.deadline;
  return deadline !== undefined && answeredOn !== null && answeredOn > deadline;
}

/**
 * The values of a closed question, and what was written beside a choice: a text of the question `<question>.other`. Of a
 * question that was not put to this person it is kept as received, and no value is made of it.
 */
function closedAnswers(
  row: RowReader,
  { column, text, reading }: ReadCell,
  isAsked: boolean,
): { answers: Answer[]; opinions: Opinion[] } {
  const { values, otherText } = reading;
  if (!isAsked && (otherText !== undefined || values.some((value) => !('missing' in value))))
    row.note('E_NOT_ASKED', column, {});
  const answers = (isAsked ? values.map(storedValue) : values.slice(0, 1).map(() => UNASKED)).map(
    (value) => ({
      submission_id: row.id,
      question_id: questionId(row.context.mapping.form, column.question),
      ...value,
      original: text,
      column_name: column.name,
      ...row.provenance,
    }),
  );
  return { answers, opinions: written(row, column, besideId(column.question), otherText ?? '') };
}

/** What is written is heard, whoever was asked for it. */
function freeText(row: RowReader, column: MappedColumn, isAsked: boolean): Opinion[] {
  const opinions = written(row, column, column.question, row.cell(column)?.text ?? '');
  if (!isAsked && opinions.length > 0) row.note('E_NOT_ASKED', column, {});
  return opinions;
}

function written(row: RowReader, column: MappedColumn, question: string, text: string): Opinion[] {
  if (text.trim() === '') return [];
  return [
    {
      opinion_id: opinionId(row.id, question),
      submission_id: row.id,
      question_id: questionId(row.context.mapping.form, question),
      text,
      column_name: column.name,
      ...row.provenance,
    },
  ];
}
