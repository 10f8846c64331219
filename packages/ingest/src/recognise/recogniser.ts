import type { Workbook } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';
import type { Recognition } from './recognition.ts';

/** Knows one export. Says how sure it is and why, or null when the file is none of its kind. */
export type Recogniser = {
  readonly kind: string;
  readonly look: (workbook: Workbook) => Omit<Recognition, 'kind'> | null;
};

/** What a recogniser found; what it leaves out is empty. */
export function found(
  workbook: Workbook,
  what: Pick<Recognition, 'confidence' | 'why'> & Partial<Omit<Recognition, 'kind'>>,
): Omit<Recognition, 'kind'> {
  const hidden = workbook.sheets.filter(({ visibility }) => visibility !== 'visible');
  return {
    outcome: 'answers',
    tables: [],
    sheets: filledSheets(workbook),
    hiddenSheets: hidden.map(({ name }) => name),
    facts: {},
    ...what,
  };
}

/** Sheets with something in them. Delimited text has one nameless sheet, which is what is taken. */
export function filledSheets({ sheets }: Workbook): Recognition['sheets'] {
  return sheets
    .filter(({ name }) => name !== '')
    .map(({ name, visibility, rows }) => ({
      name,
      visible: visibility === 'visible',
      filled: rows.filter((row) => !isBlank(row)).length,
    }))
    .filter(({ filled }) => filled > 0);
}
