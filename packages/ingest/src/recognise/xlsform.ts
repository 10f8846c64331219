import type { Sheet, SheetRow } from '../read/workbook.ts';
import { isBlank } from './header.ts';
import { found, type Recogniser } from './recogniser.ts';

/** XLSForm: sheets (or, in a CSV, sections) named survey and choices; it defines questions and holds no answers. */
export const xlsform: Recogniser = {
  kind: 'xlsform',
  look(workbook) {
    const sections =
      workbook.format === 'csv' ? csvSections(workbook.sheets[0]) : sheetSections(workbook.sheets);
    const survey = sections.get('survey');
    if (!survey || !hasColumns(survey[0], ['type', 'name'])) return null;
    const choices = sections.get('choices') ?? [];
    return found(workbook, {
      outcome: 'definition',
      confidence: hasColumns(choices[0], ['list name', 'name']) ? 0.99 : 0.92,
      why: 'XLSForm の survey と choices があり、質問の定義です',
      facts: {
        questions: survey.length - 1,
        choices: Math.max(0, choices.length - 1),
      },
    });
  },
};

const nameOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

function hasColumns(header: SheetRow | undefined, names: readonly string[]): boolean {
  const found = header?.cells.map((cell) => nameOf(cell.text)) ?? [];
  return names.every((name) => found.includes(name));
}

function sheetSections(sheets: readonly Sheet[]): Map<string, SheetRow[]> {
  return new Map(sheets.map((sheet) => [nameOf(sheet.name), sheet.rows.filter((row) => !isBlank(row))]));
}

/** In a CSV the first column names the section and the rows of it begin one column further. */
function csvSections(sheet: Sheet | undefined): Map<string, SheetRow[]> {
  const sections = new Map<string, SheetRow[]>();
  let current: SheetRow[] | undefined;
  for (const row of sheet?.rows ?? []) {
    const name = nameOf(row.cells[0]?.text ?? '');
    if (name !== '') sections.set(name, (current = []));
    else if (!isBlank(row)) current?.push({ number: row.number, cells: row.cells.slice(1) });
  }
  return sections;
}
