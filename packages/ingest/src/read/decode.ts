import { problem, Refused, type Problem } from '@hirogeru/store/contracts';
import Encoding from 'encoding-japanese';

/** Text with the name of the encoding that it was found to be in. */
export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * Decodes a text file by evidence over the whole file: byte-order mark, then what the bytes allow. Nothing is replaced
 * in silence: a byte that does not fit its encoding refuses the file.
 * @throws Refused E_MIXED_ENCODING where lines are in different encodings, E_DAMAGED_FILE where bytes are cut
 *         off or broken, E_NOT_A_SPREADSHEET where no encoding fits
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const marked = byMark(bytes);
  if (marked) {
    const text = strict(marked.label, bytes.subarray(marked.length));
    if (text !== null) return { text, encoding: marked.name };
    throw new Refused(notOne(bytes, file));
  }
  const wide = wideWithoutMark(bytes);
  if (wide) {
    const text = strict(wide.label, bytes);
    if (text !== null) return { text, encoding: wide.name };
  }
  if (hasEscapes(bytes)) {
    const text = strict('iso-2022-jp', bytes);
    if (text !== null) return { text, encoding: 'ISO-2022-JP' };
  }
  const utf8 = strict('utf-8', bytes);
  // Japanese in UTF-8 often decodes as CP932 too, never the other way round for more than a few characters.
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  if (isCutOff(bytes)) throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  if (isMixed(bytes)) throw new Refused(notOne(bytes, file));
  const legacy = legacyJapanese(bytes);
  if (legacy) return legacy;
  throw new Refused(unreadable(bytes, file));
}

/** Each line in an encoding of its own: put together from two files. Otherwise cut off, broken, or no text. */
function unreadable(bytes: Uint8Array, file: string): Problem {
  const lines = linesOf(bytes);
  const decoded = lines.map((line) => legacyJapanese(line)?.encoding ?? null);
  const encodings = [...new Set(decoded.filter((encoding) => encoding !== null))].toSorted();
  const broken = decoded.filter((encoding) => encoding === null).length;
  if (encodings.length > 1 && broken === 0) return problem('E_MIXED_ENCODING', { file }, { encodings });
  if (broken <= Math.max(1, lines.length / 10)) return problem('E_DAMAGED_FILE', { file }, {});
  return problem('E_NOT_A_SPREADSHEET', { file }, {});
}

/** Lines with anything that is not ASCII. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const end = bytes.includes(0x0a) ? 0x0a : 0x0d;
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const next = bytes.indexOf(end, from);
    const line = bytes.subarray(from, next < 0 ? bytes.length : next);
    from = next < 0 ? bytes.length : next + 1;
    if (line.some((byte) => byte > 0x7f)) lines.push(line);
  }
  return lines;
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

function legacyJapanese(bytes: Uint8Array): Decoded | null {
  const sjis = strict('shift_jis', bytes);
  const euc = strict('euc-jp', bytes);
  if (sjis !== null && euc !== null) {
    const isEuc = Encoding.detect(bytes, ['SJIS', 'EUCJP']) === 'EUCJP';
    return isEuc ? { text: euc, encoding: 'EUC-JP' } : { text: sjis, encoding: 'CP932' };
  }
  if (sjis !== null) return { text: sjis, encoding: 'CP932' };
  return euc === null ? null : { text: euc, encoding: 'EUC-JP' };
}

/** UTF-8 up to a last character of which the end is missing. */
function isCutOff(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((missing) => strict('utf-8', bytes.subarray(0, -missing)) !== null);
}

/** Lines that are Japanese in UTF-8 beside lines that cannot be UTF-8. */
function isMixed(bytes: Uint8Array): boolean {
  let utf8 = false;
  let other = false;
  for (const line of linesOf(bytes)) {
    const text = strict('utf-8', line);
    if (text === null) other = true;
    else if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{2}/u.test(text)) utf8 = true;
  }
  return utf8 && other;
}

function notOne(bytes: Uint8Array, file: string): ReturnType<typeof problem<'E_MIXED_ENCODING'>> {
  const legacy = legacyJapanese(bytes)?.encoding ?? 'CP932';
  return problem('E_MIXED_ENCODING', { file }, { encodings: ['UTF-8', legacy] });
}

function strict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
