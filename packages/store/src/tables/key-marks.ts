import { col } from '../column.ts';
import { table } from '../table.ts';

/** By which a project's key is known again. The key itself is never in the vault. */
export const keyMarks = table('key_marks', {
  scope: col.id(),
  /** HMAC-SHA-256 of a constant with the key, hexadecimal. */
  mark: col.id(),
});
