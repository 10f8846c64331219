import type { Workbook } from '../read/workbook.ts';
import { visibleTables } from './answer-table.ts';
import type { Recognition } from './recognition.ts';
import { answersOf } from './survey-table.ts';

/** Any other table with a header. Never claimed as sure: a mapping has to say what its columns are. */
export function recogniseTable(workbook: Workbook): Omit<Recognition, 'kind'> | null {
  const tables = visibleTables(workbook).map(({ table }) => table);
  if (tables.length === 0) return null;
  return answersOf(workbook, tables, {
    confidence: 0.5,
    why: '見出しのある表ですが、知っている書き出しの形ではありません',
  });
}
