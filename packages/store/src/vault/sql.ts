import type { Relation } from '../table.ts';

/** SQL text with its bound values; made only by the `sql` tag. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] };
export type SqlValue = string | number | boolean | null;

/**
 * SQL template: values become bound parameters, tables their names, nested `sql` its own text.
 * @example sql`SELECT * FROM ${submissions} WHERE scope = ${scope}`
 */
export function sql(parts: TemplateStringsArray, ...inputs: readonly (SqlValue | Sql | Relation)[]): Sql {
  let text = parts[0] ?? '';
  const values: SqlValue[] = [];
  inputs.forEach((input, index) => {
    if (input !== null && typeof input === 'object' && 'ddl' in input) text += input.name;
    else if (input !== null && typeof input === 'object') {
      text += input.text;
      values.push(...input.values);
    } else {
      text += '?';
      values.push(input);
    }
    text += parts[index + 1] ?? '';
  });
  return { text, values };
}

/** Joins pieces of SQL with a separator. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  };
}
