import { layersOf } from '../key-layers.ts';

const BLOCK = 64;

/**
 * SQL of the pseudonym of codes in plain letters and digits, which fold to themselves: HMAC-SHA-256 of them, joined by
 * |, 16 hexadecimal digits; NULL where one is empty. The same as `pseudonym` gives.
 * @param key  the project's secret
 * @param codes  SQL of the codes
 * @source RFC 2104
 */
export function pseudonymSql(key: Uint8Array, codes: readonly string[]): string {
  const [first = key, ...later] = layersOf(key);
  return later.reduce((code, secret) => layerSql(secret, [code]), layerSql(first, codes));
}

function layerSql(key: Uint8Array, codes: readonly string[]): string {
  if (key.length < 16 || key.length > BLOCK) throw new RangeError('key is not between 16 and 64 bytes');
  const pad = (byte: number): string =>
    Buffer.from(Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ byte)).toString('hex');
  const text = codes.length === 1 ? codes[0] : `concat_ws('|', ${codes.join(', ')})`;
  const inner = `sha256(unhex('${pad(0x36)}') || encode(${text}))`;
  const outer = `sha256(unhex('${pad(0x5c)}') || unhex(${inner}))`;
  return `CASE WHEN ${codes.map((code) => `${code} <> ''`).join(' AND ')} THEN left(${outer}, 16) END`;
}
