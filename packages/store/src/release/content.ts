import { createHash } from 'node:crypto';
import { z } from 'zod';
import { rowSchema, type Contract } from '../contract.ts';
import { family } from '../contracts/family.ts';

/** Rows of every view of the family, by view name. */
export type ViewTables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Columns of a view in their one order: keys, figures, words. */
const columnsOf = (view: Contract): string[] => [
  ...Object.keys(view.keys),
  ...Object.keys(view.cells),
  ...Object.keys(view.texts),
];

/**
 * Checks every view against its contract and puts its rows in the order of their keys, so that the order in which
 * they were made says nothing.
 * @throws Error when a view of the family is missing, unknown, fails its contract or repeats a key
 */
export function checkedTables(tables: ViewTables): Map<Contract, Record<string, unknown>[]> {
  const known = new Set(family.map((view) => view.name));
  const unknown = Object.keys(tables).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`views that no contract names: ${unknown.join(', ')}`);
  return new Map(
    family.map((view) => {
      const rows = tables[view.name];
      if (rows === undefined) throw new Error(`view missing: ${view.name}`);
      const parsed = z.array(rowSchema(view)).safeParse(rows);
      if (!parsed.success) {
        throw new Error(
          `${view.name} breaks its contract at ${JSON.stringify(parsed.error.issues[0]?.path)}`,
        );
      }
      const keyed = parsed.data.map((row) => ({
        key: keyOf(view, row),
        row: row as Record<string, unknown>,
      }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      keyed.forEach(({ key }, index) => {
        if (index > 0 && keyed[index - 1]?.key === key) throw new Error(`${view.name} repeats a key`);
      });
      return [view, keyed.map(({ row }) => row)];
    }),
  );
}

function keyOf(view: Contract, row: Readonly<Record<string, unknown>>): string {
  return Object.keys(view.keys)
    .map((key) => (typeof row[key] === 'number' ? String(row[key]).padStart(9, '0') : String(row[key])))
    .join('\u0000');
}

/** The release's id: 16 hexadecimal digits of the SHA-256 over all rows in canonical form, whatever file holds them. */
export function contentId(tables: Map<Contract, Record<string, unknown>[]>): string {
  const hash = createHash('sha256');
  for (const [view, rows] of tables) {
    const columns = columnsOf(view);
    hash.update(`${view.name}\n${JSON.stringify(columns)}\n`);
    for (const row of rows)
      hash.update(`${JSON.stringify(columns.map((column) => canonical(row[column])))}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

const canonical = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  const cell = value as { kind: string; value?: number };
  return cell.value === undefined ? [cell.kind] : [cell.kind, cell.value];
};
