import { createHmac } from 'node:crypto';
import { layersOf } from '../key-layers.ts';

/**
 * The pseudonym of what an office knows a person (or an office) by: HMAC-SHA-256 with the project's key over the text
 * (of one that was changed, with each of its secrets in turn) in one width and without spaces, so that 「山田 花子」 and 「山田花子」 are one.
 * @param key  the project's secret, ≥ 16 bytes; kept in its own file, never in the vault
 * @returns 16 hexadecimal digits; null when the text is empty
 * @throws RangeError when the key is too short to keep anything secret
 */
export function pseudonym(key: Uint8Array, text: string): string | null {
  if (key.length < 16) throw new RangeError('key is shorter than 16 bytes');
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  if (folded === '') return null;
  return layersOf(key).reduce(
    (code, secret) => createHmac('sha256', secret).update(code).digest('hex').slice(0, 16),
    folded,
  );
}
