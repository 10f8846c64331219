import type { Workbook } from '../read/workbook.ts';
import type { Recognition } from './recognition.ts';
import { plainTables, recognition } from './recogniser.ts';

/** Any table with a header. Never claimed as sure: a mapping has to say what its columns are. */
export function table(workbook: Workbook): Recognition | null {
  if (workbook.format === 'text' || workbook.format === 'xml') return null;
  const tables = plainTables(workbook);
  if (tables.length === 0) return null;
  return recognition(workbook, {
    kind: 'table',
    confidence: 0.5,
    why: '見出しのある表ですが、知っている書き出しの形ではありません',
    tables,
  });
}
