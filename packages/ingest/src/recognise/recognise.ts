import { problem, Refused } from '@hirogeru/store/contracts';
import type { Workbook } from '../read/workbook.ts';
import type { Recognition } from './recognition.ts';
import { RECOGNISERS } from './registry.ts';

/** From this confidence on a kind is claimed as sure. */
const SURE = 0.9;

/**
 * Says which export a file is. The surest recogniser counts; two that are both sure are a question for a person.
 * @throws Refused E_AMBIGUOUS_EXPORT, or E_UNKNOWN_EXPORT when not even a table is found
 */
export function recognise(workbook: Workbook, file: string): Recognition {
  const found = RECOGNISERS.flatMap((recogniser) => recogniser(workbook) ?? []).toSorted(
    (a, b) => b.confidence - a.confidence || (a.kind < b.kind ? -1 : 1),
  );
  const [best, second] = found;
  if (!best) {
    const columns = Math.max(
      0,
      ...workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells.length)),
    );
    throw new Refused(problem('E_UNKNOWN_EXPORT', { file }, { columns }));
  }
  if (second && second.confidence >= SURE && best.confidence - second.confidence < 0.01) {
    throw new Refused(problem('E_AMBIGUOUS_EXPORT', { file }, { kinds: [best.kind, second.kind] }));
  }
  return best;
}
