import { visibleTables } from './answer-table.ts';
import type { SheetRow, Workbook } from '../read/workbook.ts';
import { countHeadings } from './column-marks.ts';
import type { AnswerTable } from './recognition.ts';
import type { Recogniser } from './recogniser.ts';
import { rowKeys } from './row-keys.ts';
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

/** KoboToolbox and ODK: columns of the system start with an underscore, in ODK Central they are named around KEY. */
export const kobo: Recogniser = {
  kind: 'kobo',
  look(workbook) {
    const tables = mainTables(workbook);
    if (tables.length === 0) return null;
    const marks = Math.max(...tables.map(({ columns }) => countHeadings(columns, FIXED)));
    return answersOf(workbook, tables, {
      confidence: marks >= 3 ? 0.97 : 0.85,
      why: '_id・_uuid・_submission_time などの列があり、Kobo（ODK）の書き方です',
    });
  },
};

/** Repeated groups of Kobo and ODK: each row names the answer sheet to which it belongs. */
export const koboRepeat: Recogniser = {
  kind: 'kobo-repeat',
  look(workbook) {
    if (mainTables(workbook).length > 0) return null;
    const tables = tablesOf(workbook).filter(({ keys }) => keys.parent.length > 0 && keys.own.length > 0);
    if (tables.length === 0) return null;
    return answersOf(workbook, tables, {
      confidence: 0.95,
      why: '_parent_index・PARENT_KEY などの列があり、Kobo（ODK）の繰り返しグループの書き方です',
    });
  },
};

const tablesOf = (workbook: Workbook) => visibleTables(workbook).map(({ table }) => withKeys(table));

function withKeys(table: AnswerTable) {
  const keys = rowKeys(table.columns);
  const { more } = table;
  return {
    ...table,
    keys,
    ...(more ? { more: (rows: readonly SheetRow[]) => ({ ...more(rows), keys }) } : {}),
  };
}

const mainTables = (workbook: Workbook) =>
  tablesOf(workbook).filter(
    ({ columns, keys }) => countHeadings(columns, FIXED) >= 2 && keys.parent.length === 0,
  );
