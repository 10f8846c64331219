import { COURSES, problem, type Problem } from '@hirogeru/store/contracts';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { courseIn } from '../normalise/course.ts';
import { readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { labelKey } from '../normalise/text.ts';
import { readRespondent, readStandpoint } from './about-sheet.ts';
import { lookUp } from './look-up.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

const COMPLETED = new Map([
  ['修了', 'yes'],
  ['修了済', 'yes'],
  ['未修了', 'no'],
]);

/**
 * Takes one line of a roster: a keyed code, the coarse standpoint, which course it was and whether it was completed;
 * nothing else of the line is kept.
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
        course: readCourse(row, columns),
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

/** The course: by the row's own column, else by the mapping, else by the words of the sheet, the form or the file. */
function readCourse(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const { mapping, path } = row.context;
  const [column] = columnsOf(columns, 'course');
  const cell = column ? row.cell(column) : null;
  if (column && cell && !missingReason(cell.text)) {
    const found = lookUp(cell.text, column.mapping.values) ?? courseIn(cell.text);
    if (!found) row.note('E_UNKNOWN_CHOICE', column, { choices: COURSES.length });
    return found ?? mapping.course ?? null;
  }
  const words = [row.provenance.sheet, mapping.label, path.split('/').at(-1) ?? ''];
  return mapping.course ?? words.map(courseIn).find((course) => course !== null) ?? null;
}
