import type { Workbook } from '../read/workbook.ts';
import { hiddenAnswers } from './answer-table.ts';
import { hiddenInTables } from './hidden-in-tables.ts';
import type { AnswerTable, Recognition } from './recognition.ts';
import { found } from './recogniser.ts';

/** A recognition of tables of answers, with what every such file has to say. */
export function answersOf(
  workbook: Workbook,
  tables: readonly AnswerTable[],
  what: Pick<Recognition, 'confidence' | 'why'> & { facts?: Readonly<Record<string, number>> },
): Omit<Recognition, 'kind'> {
  const hidden_answers = hiddenAnswers(workbook, tables);
  return found(workbook, {
    ...what,
    tables,
    facts: { hidden_answers, ...hiddenInTables(workbook, tables), ...what.facts },
  });
}
