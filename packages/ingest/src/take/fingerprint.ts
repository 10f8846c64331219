import { createHmac } from 'node:crypto';
import { columnNames, type MappedColumn } from '../mapping/columns.ts';
import { labelKey } from '../normalise/text.ts';
import type { AnswerTable } from '../recognise/recognition.ts';
import type { SheetRow } from '../read/workbook.ts';
import { officeCode } from './activities.ts';
import type { TakeContext } from './context.ts';

/** Columns that hold what a person answered. A row of these alone does not say which sheet it was. */
const ANSWER_KINDS = new Set([
  'free_text',
  'likert',
  'nps',
  'number',
  'choice',
  'multi_choice',
  'round',
  'standpoint',
  'occasion',
  'consent',
]);

/**
 * Makes the function that gives each row of a file its fingerprint. Two rows with the same one are a resubmission.
 * A row that says who or when (a time stamp, a number, a name) is known by all its cells. Chat messages, lines of a
 * log and sheets of answers alone may truly be alike (「特になし」): the n-th such row is a resubmission of the n-th.
 */
export function fingerprinter(
  context: TakeContext,
): (table: AnswerTable, columns: readonly MappedColumn[], row: SheetRow) => string {
  const alike = new Map<string, number>();
  const { takes, form } = context.mapping;
  const place = takes === 'activities' ? officeCode(context) : '';
  const namesOf = new Map<AnswerTable, readonly string[]>();
  return (table, columns, row) => {
    const names = namesOf.get(table) ?? columnNames(table.columns).map((name) => labelKey(name));
    namesOf.set(table, names);
    const cells = row.cells
      .map((cell, index) => [names[index] ?? '', cell.text] as const)
      .filter(([, text]) => text !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const answers = new Set(
      columns.filter(({ mapping }) => ANSWER_KINDS.has(mapping.kind)).map(({ index }) => index),
    );
    const saysWhich = row.cells.some((cell, index) => cell.text.trim() !== '' && !answers.has(index));
    const whole = takes === 'answers' || takes === 'roster' ? saysWhich : false;
    const content = JSON.stringify([form, place, takes === 'activities' ? table.sheet : '', cells]);
    const nth = (alike.get(content) ?? 0) + 1;
    alike.set(content, nth);
    return createHmac('sha256', context.key)
      .update(`${content}${whole ? '' : nth}`)
      .digest('hex')
      .slice(0, 32);
  };
}
