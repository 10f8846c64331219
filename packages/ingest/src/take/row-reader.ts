import { problem, type Code, type Params, type Position, type Problem } from '@hirogeru/store/contracts';
import { rowId } from '@hirogeru/store/vault';
import type { MappedColumn } from '../mapping/columns.ts';
import type { SheetCell, SheetRow } from '../read/workbook.ts';
import type { TakeContext } from './context.ts';

/** Where a row lies, as stored with everything that is made of it. */
type Provenance = { scope: string; run_id: string; file_id: string; sheet: string; row_no: number };

/** One row being taken: its cells, and the problems noted on the way. */
export type RowReader = {
  readonly context: TakeContext;
  readonly provenance: Provenance;
  /** The same row of the same content always has the same id. */
  readonly id: string;
  readonly problems: readonly Problem[];
  /** The cell of a column; a formula's error is noted and comes back as null. */
  cell(column: MappedColumn): SheetCell | null;
  /** Notes that a cell could not be taken; the row is taken without it. */
  note<C extends Code>(code: C, column: MappedColumn, params: Params[C]): void;
  at(column?: MappedColumn): Position;
};

const EMPTY: SheetCell = { text: '' };

export function readRow(context: TakeContext, sheet: string, row: SheetRow): RowReader {
  const problems: Problem[] = [];
  const errors = new Set<number>();
  const at = (column?: MappedColumn): Position => ({
    file: context.path,
    ...(sheet === '' ? {} : { sheet }),
    row: row.number,
    ...(column ? { column: column.name } : {}),
  });
  return {
    context,
    provenance: {
      scope: context.project.id,
      run_id: context.runId,
      file_id: context.fileId,
      sheet,
      row_no: row.number,
    },
    id: rowId(context.sha256, sheet, row.number),
    problems,
    at,
    cell(column) {
      const cell = row.cells[column.index] ?? EMPTY;
      if (!cell.error) return cell;
      if (!errors.has(column.index)) problems.push(problem('E_ERROR_CELL', at(column), {}));
      errors.add(column.index);
      return null;
    },
    note(code, column, params) {
      problems.push(problem(code, at(column), params));
    },
  };
}
