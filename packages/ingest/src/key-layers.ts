import { createHash, createHmac } from 'node:crypto';

const LAYER_BYTES = 32;
const DIGITS = 32;

/**
 * The secrets of a key, the oldest first. A key that was changed has one more: what was hashed with the old one is hashed
 * again with the new one, so that people are known again, and nobody can try out codes who has but the old one.
 */
export function layersOf(key: Uint8Array): readonly Uint8Array[] {
  if (key.length <= LAYER_BYTES || key.length % LAYER_BYTES !== 0) return [key];
  return Array.from({ length: key.length / LAYER_BYTES }, (_, at) =>
    key.subarray(at * LAYER_BYTES, (at + 1) * LAYER_BYTES),
  );
}

/** What fingerprints of rows are made with: 64 digits, as long as a block of SHA-256. */
export const fingerprintSecret = (layer: Uint8Array): string =>
  createHmac('sha256', layer).update('fingerprints of rows').digest('hex');

/** What the fingerprint of a row, made with a key's first secret, is by all of them. */
export const throughLayers = (key: Uint8Array, fingerprint: string): string =>
  layersOf(key)
    .slice(1)
    .reduce(
      (print, layer) =>
        createHash('sha256')
          .update(`${fingerprintSecret(layer)}${print}`)
          .digest('hex')
          .slice(0, DIGITS),
      fingerprint,
    );

/** The same in SQL. @param column  SQL of the fingerprint */
export const throughLayersSql = (key: Uint8Array, column: string): string =>
  layersOf(key)
    .slice(1)
    .reduce((sql, layer) => `left(sha256('${fingerprintSecret(layer)}' || ${sql}), ${DIGITS})`, column);
