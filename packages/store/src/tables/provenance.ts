import { col } from '../column.ts';

/** Every received row keeps the way back: which project, which run, which file, which sheet and row. */
export const provenance = {
  scope: col.id(),
  run_id: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  /** Row as the spreadsheet shows it, from 1. */
  row_no: col.count(),
};
