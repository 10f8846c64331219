import { visibleTables } from './answer-table.ts';
import { countHeadings } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  ['_id'],
  ['_uuid'],
  ['_submission_time'],
  ['_index'],
  ['_validation_status'],
  ['_submitted_by'],
  ['__version__'],
];

/** KoboToolbox and ODK: columns of the system start with an underscore. */
export const kobo: Recogniser = {
  kind: 'kobo',
  look(workbook) {
    const tables = visibleTables(workbook).map(({ table }) => table);
    const [first] = tables;
    const marks = first ? countHeadings(first.columns, FIXED) : 0;
    if (marks < 2) return null;
    return answersOf(workbook, tables, {
      confidence: marks >= 3 ? 0.97 : 0.9,
      why: '_id・_uuid・_submission_time の列があり、Kobo（ODK）の書き方です',
    });
  },
};
