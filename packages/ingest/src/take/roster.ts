import { problem, type Problem } from '@hirogeru/store/contracts';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { labelKey } from '../normalise/text.ts';
import { lookUp, readRespondent, readStandpoint } from './about-sheet.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

const COMPLETED = new Map([
  ['修了', 'yes'],
  ['修了済', 'yes'],
  ['未修了', 'no'],
]);

/**
 * Takes one line of a roster: a keyed code, the coarse standpoint and whether the course was completed; nothing else of
 * the line is kept.
 * @returns the person, or the problem for which the row is refused: it names nobody
 */
export function takePerson(row: RowReader, columns: readonly MappedColumn[]): TakenRow | Problem {
  const respondent_code = readRespondent(row, columns);
  if (respondent_code === null) return problem('E_REQUIRED', row.at(columnsOf(columns, 'respondent')[0]), {});
  return {
    people: [
      {
        respondent_code,
        standpoint: readStandpoint(row, columns),
        completed: readCompleted(row, columns),
        ...row.provenance,
      },
    ],
  };
}

function readCompleted(row: RowReader, columns: readonly MappedColumn[]): string {
  const [column] = columnsOf(columns, 'completed');
  const cell = column ? row.cell(column) : null;
  if (!column || !cell) return 'unknown';
  const mark = readMark(cell.text);
  const found =
    lookUp(cell.text, column.mapping.values) ??
    COMPLETED.get(labelKey(cell.text)) ??
    (mark === 'partly' ? 'unknown' : mark);
  if (!found && !missingReason(cell.text)) row.note('E_UNKNOWN_CHOICE', column, { choices: 2 });
  return found ?? 'unknown';
}
