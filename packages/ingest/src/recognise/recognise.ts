import { problem, Refused } from '@hirogeru/store/contracts';
import type { Workbook } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';
import type { Recognition } from './recognition.ts';
import { isSideBySide } from './side-by-side.ts';
import { RECOGNISERS } from './registry.ts';
import { recogniseTable } from './table.ts';

/** From here on a recogniser is sure. */
export const SURE = 0.9;
/** Two that are sure within this distance are equally sure. */
const EQUAL = 0.02;

/**
 * Says what a file is, by the marks of each known export. Only one sure answer counts; a plain table is what no export
 * claims.
 * @param name  shown in problems, never looked at
 * @throws Refused E_AMBIGUOUS_EXPORT where two exports are equally sure, E_UNKNOWN_EXPORT where nothing is found,
 *         E_SIDE_BY_SIDE where all there is are tables side by side, E_EMPTY_FILE for a workbook without a filled cell, E_UNKNOWN_FORMAT for other XML
 */
export function recognise(workbook: Workbook, name: string): Recognition {
  const claims: Recognition[] = [];
  for (const { kind, look } of RECOGNISERS) {
    const found = look(workbook);
    if (found) claims.push({ kind, ...found });
  }
  claims.sort((a, b) => b.confidence - a.confidence);
  const [first, second] = claims;
  if (first && first.confidence >= SURE) {
    if (second && second.confidence >= SURE && first.confidence - second.confidence < EQUAL) {
      throw new Refused(problem('E_AMBIGUOUS_EXPORT', { file: name }, { kinds: [first.kind, second.kind] }));
    }
    return first;
  }
  const table = recogniseTable(workbook);
  if (table && (!first || table.confidence >= first.confidence)) return { kind: 'table', ...table };
  if (first) return first;
  if (workbook.format === 'xml') throw new Refused(problem('E_UNKNOWN_FORMAT', { file: name }, {}));
  if (workbook.sheets.length > 0 && workbook.sheets.every(({ rows }) => rows.every(isBlank))) {
    throw new Refused(problem('E_EMPTY_FILE', { file: name }, {}));
  }
  const beside = workbook.sheets.find((sheet) => sheet.visibility === 'visible' && isSideBySide(sheet));
  if (beside) throw new Refused(problem('E_SIDE_BY_SIDE', { file: name, sheet: beside.name }, {}));
  const columns = Math.max(
    0,
    ...workbook.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)),
  );
  throw new Refused(problem('E_UNKNOWN_EXPORT', { file: name }, { columns }));
}
