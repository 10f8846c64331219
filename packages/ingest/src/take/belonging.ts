import { basename, dirname, extname } from 'node:path/posix';
import type { Submission } from '@hirogeru/store/vault';
import type { SheetRow } from '../read/workbook.ts';
import type { AnswerTable } from '../recognise/recognition.ts';
import type { KeyKind } from '../recognise/row-keys.ts';

/** Where a table lies: the sheet of a file. */
type Place = { readonly path: string; readonly table: AnswerTable };

/** The answer sheets of a run by the keys under which rows of repeated groups name them. */
export type Belonging = {
  /** Whether the run has rows of repeated groups; else nothing is noted. */
  readonly wanted: boolean;
  /** Notes a row that was taken, with the sheet that it is or belongs to. */
  note(place: Place, row: SheetRow, sheet: Submission): void;
  /** The sheet to which a row belongs; null when there is none, or more than one. */
  sheetOf(place: Place, row: SheetRow): Submission | null;
};

/**
 * Starts with no sheets. Keys hold within a workbook, and between delimited files of one folder or archive. A key that two
 * sheets have leads to neither.
 */
export function startBelonging(wanted: boolean): Belonging {
  const sheets = new Map<string, Submission | 'several'>();
  const tables = new Set<string>();
  const put = (key: string, sheet: Submission): void => {
    const there = sheets.get(key);
    sheets.set(
      key,
      there && (there === 'several' || there.submission_id !== sheet.submission_id) ? 'several' : sheet,
    );
  };
  return {
    wanted,
    note({ path, table }, row, sheet) {
      if (!wanted) return;
      const where = containerOf(path, table);
      const name = nameOf(path, table);
      tables.add(JSON.stringify([where, name]));
      for (const { kind, column } of table.keys?.own ?? []) {
        const value = textAt(row, column);
        if (value === '') continue;
        if (kind === 'index') {
          put(keyOf(where, kind, name, value), sheet);
          // The main table is not named everywhere as rows name it.
          if (!sheet.is_part && table.keys?.parent.length === 0) put(keyOf(where, kind, '', value), sheet);
        } else put(keyOf(where, kind, '', value), sheet);
      }
    },
    sheetOf({ path, table }, row) {
      const where = containerOf(path, table);
      for (const { kind, column } of table.keys?.parent ?? []) {
        const value = textAt(row, column);
        if (value === '') continue;
        const named = kind === 'index' ? textAt(row, table.keys?.parentTable ?? -1) : '';
        const name = tables.has(JSON.stringify([where, named])) ? named : '';
        // A group within a group of ODK: uuid:…/child[2]
        const root = kind === 'key' ? (value.split('/', 1)[0] ?? value) : value;
        const found = sheets.get(keyOf(where, kind, name, root));
        if (found) return found === 'several' ? null : found;
      }
      return null;
    },
  };
}

const keyOf = (where: string, kind: KeyKind, table: string, value: string): string =>
  JSON.stringify([where, kind, table, value]);

const textAt = (row: SheetRow, column: number): string => (row.cells[column]?.text ?? '').trim();

const containerOf = (path: string, { sheet }: AnswerTable): string => (sheet === '' ? dirname(path) : path);

const nameOf = (path: string, { sheet }: AnswerTable): string =>
  sheet === '' ? basename(path, extname(path)) : sheet;
