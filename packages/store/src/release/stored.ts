import { cellSchema } from '../cell.ts';
import type { Contract } from '../contract.ts';

/** DDL of a view inside a release file: a figure is two columns, its kind and its value. */
export function viewDdl(view: Contract): string {
  const columns = [
    ...Object.entries(view.keys).map(([name, column]) => `${name} ${column.sql}`),
    ...Object.keys(view.cells).flatMap((name) => [`${name}_kind VARCHAR NOT NULL`, `${name}_value DOUBLE`]),
    ...Object.entries(view.texts).map(([name, column]) => `${name} ${column.sql}`),
  ];
  return `CREATE TABLE ${view.name} (${columns.join(', ')})`;
}

/** Values of a row in the order of `viewDdl`. */
export function toStored(view: Contract, row: Readonly<Record<string, unknown>>): unknown[] {
  return [
    ...Object.keys(view.keys).map((name) => row[name]),
    ...Object.keys(view.cells).flatMap((name) => {
      const cell = cellSchema.parse(row[name]);
      return [cell.kind, cell.kind === 'shown' ? cell.value : null];
    }),
    ...Object.keys(view.texts).map((name) => row[name]),
  ];
}

/** Puts the two columns of each figure together again. */
export function fromStored(
  view: Contract,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const name of Object.keys(view.keys)) row[name] = stored[name];
  for (const name of Object.keys(view.cells)) {
    const kind = stored[`${name}_kind`];
    row[name] = kind === 'shown' ? { kind, value: stored[`${name}_value`] } : { kind };
  }
  for (const name of Object.keys(view.texts)) row[name] = stored[name];
  return row;
}
