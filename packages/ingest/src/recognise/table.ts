import type { Workbook } from '../read/workbook.ts';
import { hiddenAnswers, hiddenSheets, visibleTables } from './answer-table.ts';
import type { Recognition } from './recognition.ts';

/** Any other table with a header: taken only with a mapping that fits it. */
export function recogniseTable(workbook: Workbook): Omit<Recognition, 'kind'> | null {
  const found = visibleTables(workbook);
  const tables = found.map(({ table }) => table);
  if (tables.length === 0) return null;
  const named = tables.every(
    ({ columns }) => columns.filter((name) => name !== '').length >= columns.length / 2,
  );
  return {
    outcome: 'answers',
    confidence: named ? 0.9 : 0.6,
    why: '見出しの行と、その下に続く表があります',
    tables,
    hiddenSheets: hiddenSheets(workbook),
    facts: { hidden_answers: hiddenAnswers(workbook, tables) },
  };
}
