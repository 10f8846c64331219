import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Contract } from '../contract.ts';
import { family } from '../contracts/family.ts';

/**
 * What the contracts look like: 16 hexadecimal digits of the SHA-256 over the names, columns and kinds of every view.
 * A release can be opened only by a program whose contracts have the same shape.
 */
export function contractsShape(views: readonly Contract[] = family): string {
  const columns = (texts: Contract['keys']) =>
    Object.entries(texts).map(([name, { sql, schema }]) => [name, sql, z.toJSONSchema(schema)]);
  const shape = views.map((view) => [
    view.name,
    columns(view.keys),
    Object.entries(view.cells).map(([name, { unit }]) => [name, unit]),
    columns(view.texts),
  ]);
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
}
