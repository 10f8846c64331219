import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** A key of report links: `kid` names it inside a link without telling it. */
export type LinkKey = { readonly kid: string; readonly secret: Uint8Array };

const LINE = /^[0-9a-f]{64}$/;

/** The key of 64 hexadecimal digits. */
export function linkKey(hex: string): LinkKey {
  const secret = Buffer.from(hex, 'hex');
  const kid = createHash('sha256').update('report link').update(secret).digest('hex').slice(0, 16);
  return { kid, secret };
}

/**
 * The keys of a file, one a line: the first signs, the others are of before and still open what they signed. None where
 * there is no file.
 * @throws Error when a line is no key
 */
export function readLinkKeys(path: string): LinkKey[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'latin1').trim().split(/\r?\n/);
  if (!lines.every((line) => LINE.test(line))) throw new Error('a line is no key');
  return lines.map(linkKey);
}
