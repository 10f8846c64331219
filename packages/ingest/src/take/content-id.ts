import { createHash } from 'node:crypto';

/** 16 hexadecimal digits of the SHA-256 of the parts: the same content has the same id in every project and run. */
export function contentId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
