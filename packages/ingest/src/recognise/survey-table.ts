import type { Workbook } from '../read/workbook.ts';
import { hiddenAnswers, hiddenSheets } from './answer-table.ts';
import type { AnswerTable, Recognition } from './recognition.ts';

/** A recognition of tables of answers, with what every such file has to say. */
export function answersOf(
  workbook: Workbook,
  tables: readonly AnswerTable[],
  found: { confidence: number; why: string; facts?: Readonly<Record<string, number>> },
): Omit<Recognition, 'kind'> {
  return {
    outcome: 'answers',
    confidence: found.confidence,
    why: found.why,
    tables,
    hiddenSheets: hiddenSheets(workbook),
    facts: { hidden_answers: hiddenAnswers(workbook, tables), ...found.facts },
  };
}
