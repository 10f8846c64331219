import { problem, Refused } from '@hirogeru/store/contracts';
import { legacyJapanese, type Decoded } from './legacy-japanese.ts';
import { isMixed, refusedText } from './refused-text.ts';
import { strictText } from './strict-text.ts';

/** Encodings that a person may name for a file, with their names for the decoder. */
export const TEXT_ENCODINGS = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  CP932: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'ISO-2022-JP': 'iso-2022-jp',
} as const;
export type TextEncoding = keyof typeof TEXT_ENCODINGS;

/**
 * Decodes a text file by evidence over the whole file: byte-order mark, then what the bytes allow. Nothing is replaced
 * in silence: a byte that does not fit its encoding refuses the file.
 * @throws Refused E_MIXED_ENCODING where lines are in different encodings, E_DAMAGED_FILE where bytes are cut
 *         off or broken, E_UNKNOWN_CHARACTER where a character is outside of the set (JIS X 0213), each with the line;
 *         E_NOT_A_SPREADSHEET where no encoding fits
 * @param as  what a person says that it is: no evidence is asked for, and what does not fit is refused
 */
export function decode(bytes: Uint8Array, file: string, as?: TextEncoding): Decoded {
  if (as !== undefined) return decodeAs(bytes, file, as);
  const marked = byMark(bytes);
  if (marked) {
    const text = strictText(marked.label, bytes.subarray(marked.length));
    if (text !== null) return { text, encoding: marked.name, confidence: 1 };
    throw new Refused(refusedText(bytes.subarray(marked.length), file));
  }
  const wide = wideWithoutMark(bytes);
  if (wide) {
    const text = strictText(wide.label, bytes);
    if (text !== null) return { text, encoding: wide.name, confidence: 0.95 };
  }
  if (hasEscapes(bytes)) {
    const text = strictText('iso-2022-jp', bytes);
    if (text !== null) return { text, encoding: 'ISO-2022-JP', confidence: 1 };
    throw new Refused(problem('E_UNKNOWN_CHARACTER', { file, row: brokenEscapes(bytes) }, {}));
  }
  const utf8 = strictText('utf-8', bytes);
  // Japanese in UTF-8 often decodes as CP932 too, never the other way round for more than a few characters.
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', confidence: utf8Confidence(utf8, bytes) };
  if (isCutOff(bytes)) {
    const row = bytes.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    throw new Refused(problem('E_DAMAGED_FILE', { file, row }, {}));
  }
  const legacy = isMixed(bytes) ? null : legacyJapanese(bytes);
  if (legacy) return legacy;
  throw new Refused(refusedText(bytes, file));
}

function decodeAs(bytes: Uint8Array, file: string, as: TextEncoding): Decoded {
  const marked = byMark(bytes);
  const label = TEXT_ENCODINGS[as];
  const text = strictText(label, marked?.label === label ? bytes.subarray(marked.length) : bytes);
  if (text === null) throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  return { text, encoding: as, confidence: 1 };
}

/** A word or two in UTF-8 could be CP932 or EUC-JP by chance; each further character halves the chance. */
function utf8Confidence(text: string, bytes: Uint8Array): number {
  const wide = [...text].filter((character) => character > '\u007f').length;
  if (wide === 0 || wide > 6 || legacyJapanese(bytes) === null) return 1;
  return Math.round((1 - 0.5 ** (wide + 1)) * 100) / 100;
}

/** The first line that the characters of ISO-2022-JP do not allow. */
function brokenEscapes(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  return lines.findIndex((line) => strictText('iso-2022-jp', Buffer.from(line, 'latin1')) === null) + 1 || 1;
}

function byMark(bytes: Uint8Array): { label: string; name: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { label: 'utf-8', name: 'UTF-8 BOM', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16LE BOM', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16BE BOM', length: 2 };
  return null;
}

// Separators and digits are ASCII, so in UTF-16 every other byte around them is zero.
function wideWithoutMark(bytes: Uint8Array): { label: string; name: string } | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => byte === 0 && (zeros[index % 2]! += 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 50 && odd > 20 * even) return { label: 'utf-16le', name: 'UTF-16LE' };
  if (even > bytes.length / 50 && even > 20 * odd) return { label: 'utf-16be', name: 'UTF-16BE' };
  return null;
}

// ESC $ @, ESC $ B, ESC ( B, ESC ( J, ESC ( I in a file of seven bits.
function hasEscapes(bytes: Uint8Array): boolean {
  let found = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte > 0x7f) return false;
    if (byte === 0x1b && (bytes[at + 1] === 0x24 || (bytes[at + 1] === 0x28 && bytes[at + 2] === 0x49)))
      found = true;
  }
  return found;
}

/** UTF-8 up to a last character of which the end is missing. */
function isCutOff(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((missing) => strictText('utf-8', bytes.subarray(0, -missing)) !== null);
}
