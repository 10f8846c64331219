import { visibleTables } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  ['_id'],
  ['_uuid', 'meta/instanceID', 'meta-instanceID', 'instanceID'],
  ['_submission_time', 'SubmissionDate'],
  ['_index', 'KEY'],
  ['_validation_status', 'ReviewState'],
  ['_submitted_by', 'SubmitterID', 'SubmitterName'],
  ['__version__', 'FormVersion'],
  ['_notes'],
  ['_status'],
  ['_tags'],
];
// A sheet of a repeated group: its rows belong to rows of the main sheet.
const REPEATED = ['_parent_index', '_parent_table_name', 'PARENT_KEY'];

/** KoboToolbox and ODK: columns of the system start with an underscore, in ODK Central they are named around KEY. */
export const kobo: Recogniser = {
  kind: 'kobo',
  look(workbook) {
    const tables = visibleTables(workbook)
      .map(({ table }) => table)
      .filter(({ columns }) => countHeadings(columns, FIXED) >= 2 && placeOf(columns, REPEATED) < 0);
    if (tables.length === 0) return null;
    const marks = Math.max(...tables.map(({ columns }) => countHeadings(columns, FIXED)));
    return answersOf(workbook, tables, {
      confidence: marks >= 3 ? 0.97 : 0.85,
      why: '_id・_uuid・_submission_time などの列があり、Kobo（ODK）の書き方です',
    });
  },
};
