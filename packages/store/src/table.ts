import { z } from 'zod';
import type { Column } from './column.ts';

export type Columns = Record<string, Column>;
type Shape<C extends Columns> = { [K in keyof C]: C[K]['schema'] };

/** One definition of a table: its name, its row schema and the DDL made from the same columns. */
export type Table<C extends Columns = Columns> = {
  readonly name: string;
  readonly columns: C;
  readonly row: z.ZodObject<Shape<C>, z.core.$strict>;
  readonly ddl: string;
};

/** The type of one row, inferred from the table. */
export type RowOf<T extends Table> = z.infer<T['row']>;

/**
 * Defines a table once: zod schema, row type and DDL.
 * @param name     snake_case; letters, digits and underscore only (it goes into SQL as it is)
 * @param columns  column kinds from `col`, in storage order
 * @throws RangeError when a name could not be an SQL identifier
 */
export function table<C extends Columns>(name: string, columns: C): Table<C> {
  for (const identifier of [name, ...Object.keys(columns)]) {
    if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new RangeError(`not an identifier: ${identifier}`);
  }
  const shape = Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, value.schema]));
  const definitions = Object.entries(columns).map(([key, value]) => `  ${key} ${value.sql}`);
  return {
    name,
    columns,
    row: z.strictObject(shape as Shape<C>) as Table<C>['row'],
    ddl: `CREATE TABLE ${name} (\n${definitions.join(',\n')}\n)`,
  };
}
