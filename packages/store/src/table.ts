import { z } from 'zod';
import type { Column } from './column.ts';

export type Columns = Record<string, Column>;
type Shape<C extends Columns> = { [K in keyof C]: C[K]['schema'] };

/** Rows with a proof: how they are read, whether they are stored as they are or made of other tables. */
export type Relation<C extends Columns = Columns> = {
  readonly name: string;
  readonly columns: C;
  readonly row: z.ZodObject<Shape<C>, z.core.$strict>;
  readonly ddl: string;
};
/** One definition of a table: its name, its row schema and the DDL made from the same columns. */
export type Table<C extends Columns = Columns> = Relation<C> & { readonly stored: true };
/** The type of one row, inferred from the table. */
export type RowOf<T extends Relation> = z.infer<T['row']>;

/**
 * Defines a table once: zod schema, row type and DDL.
 * @param name     snake_case; letters, digits and underscore only (it goes into SQL as it is)
 * @param columns  column kinds from `col`, in storage order
 * @throws RangeError when a name could not be an SQL identifier
 */
export function table<C extends Columns>(name: string, columns: C): Table<C> {
  const definitions = Object.entries(columns).map(([key, value]) => `  ${key} ${value.sql}`);
  return {
    ...relation(name, columns, `CREATE TABLE ${name} (\n${definitions.join(',\n')}\n)`),
    stored: true,
  };
}

/**
 * Defines rows that are read in another shape than they are stored in.
 * @param select  the query that gives the columns, in their order
 * @throws RangeError when a name could not be an SQL identifier
 */
export function readAs<C extends Columns>(name: string, columns: C, select: string): Relation<C> {
  return relation(name, columns, `CREATE VIEW ${name} (${Object.keys(columns).join(', ')}) AS ${select}`);
}

function relation<C extends Columns>(name: string, columns: C, ddl: string): Relation<C> {
  for (const identifier of [name, ...Object.keys(columns)]) {
    if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new RangeError(`not an identifier: ${identifier}`);
  }
  const shape = Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, value.schema]));
  return { name, columns, row: z.strictObject(shape as Shape<C>) as Relation<C>['row'], ddl };
}
