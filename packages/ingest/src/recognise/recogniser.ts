import type { Workbook } from '../read/workbook.ts';
import { tablesOf } from './answer-table.ts';
import type { AnswerTable, Recognition } from './recognition.ts';

/** Looks at a file and says whether it is one export, how sure, and by what. Knows no other export. */
export type Recogniser = (workbook: Workbook) => Recognition | null;

/** Puts a recognition together; what a recogniser leaves out is empty. */
export function recognition(
  workbook: Workbook,
  found: Pick<Recognition, 'kind' | 'confidence' | 'why'> & Partial<Recognition>,
): Recognition {
  return {
    outcome: 'answers',
    tables: [],
    hiddenSheets: workbook.sheets
      .filter((sheet) => sheet.visibility !== 'visible')
      .map((sheet) => sheet.name),
    facts: {},
    ...found,
  };
}

/** The tables of a file as most exports have them. */
export const plainTables = (workbook: Workbook): AnswerTable[] =>
  tablesOf(workbook.sheets, { ragged: workbook.format === 'csv' });

/** How many of the patterns at least one column name fits. */
export function fitting(columns: readonly string[], patterns: readonly RegExp[]): number {
  return patterns.filter((pattern) => columns.some((column) => pattern.test(column))).length;
}

/**
 * A recogniser for exports that their column names tell: each pattern must fit a column.
 * @param kind      name of the export
 * @param needed    all of these columns
 * @param sure      confidence when all are there, 0..1
 */
export function byColumns(kind: string, needed: readonly RegExp[], sure: number, why: string): Recogniser {
  return (workbook) => {
    const tables = plainTables(workbook);
    const [first] = tables;
    if (!first || fitting(first.columns, needed) < needed.length) return null;
    return recognition(workbook, { kind, confidence: sure, why, tables });
  };
}
