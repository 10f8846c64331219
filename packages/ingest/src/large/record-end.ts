import { wideLabel } from '../read/find-encoding.ts';
import { textSigns } from '../read/text-signs.ts';

const LF = 0x0a;
const QUOTE = 0x22;
const ESCAPE = 0x1b;

/**
 * Where the last whole record of a text's beginning ends: behind a line feed with all quotation marks before it closed.
 * In UTF-16 and ISO-2022-JP bytes like theirs are parts of other characters.
 * @returns 0 where no record ends
 */
export function recordEnd(bytes: Uint8Array): number {
  const blocks = () => [bytes];
  const wide = wideLabel(blocks);
  if (wide !== null) return lastEnd(bytes, unitsOf(bytes, wide === 'utf-16le' ? 0 : 1));
  return lastEnd(bytes, textSigns(blocks).escapes ? unshifted(bytes) : bytes.entries());
}

function lastEnd(bytes: Uint8Array, units: Iterable<readonly [at: number, unit: number]>): number {
  let end = 0;
  let open = false;
  for (const [at, unit] of units) {
    if (unit === QUOTE) open = !open;
    else if (unit === LF && !open) end = at + 1;
  }
  return Math.min(end, bytes.length);
}

/** Units of UTF-16 with the place of their last byte. @param low  0 where the lower byte comes first, else 1 */
function* unitsOf(bytes: Uint8Array, low: 0 | 1): Generator<readonly [number, number]> {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    yield [at + 1, (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8)];
  }
}

/** Bytes of ISO-2022-JP that are characters of their own: not shifted to kanji or half-width katakana. */
function* unshifted(bytes: Uint8Array): Generator<readonly [number, number]> {
  let plain = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    // ESC ( B is ASCII, ESC ( J its Japanese variant.
    if (byte === ESCAPE) plain = bytes[at + 1] === 0x28 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x4a);
    else if (plain) yield [at, byte];
  }
}
