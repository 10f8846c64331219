import { problem, type Problem } from '@hirogeru/store/contracts';
import { legacyJapanese } from './legacy-japanese.ts';
import { strictText } from './strict-text.ts';

type Line = { readonly row: number; readonly bytes: Uint8Array };

/** Why a text that fits no encoding is refused, and on which line. */
export function refusedText(bytes: Uint8Array, file: string): Problem {
  const lines = linesOf(bytes);
  const decoded = lines.map((line) => ({ ...line, encoding: encodingOf(line.bytes) }));
  const [first] = decoded;
  const broken = decoded.filter(({ encoding }) => encoding === null);
  const encodings = [
    ...new Set(decoded.flatMap(({ encoding }) => (encoding === null ? [] : [encoding]))),
  ].toSorted();
  if (encodings.length > 1 && (broken.length === 0 || encodings.includes('UTF-8'))) {
    const change = decoded.find(({ encoding }) => encoding !== first?.encoding);
    return problem('E_MIXED_ENCODING', { file, row: change?.row ?? 1 }, { encodings });
  }
  const [at] = broken;
  const place = at ? { file, row: at.row } : { file };
  if (broken.some((line) => isWellFormed(line.bytes))) return problem('E_UNKNOWN_CHARACTER', place, {});
  if (broken.length <= Math.max(1, lines.length / 10)) return problem('E_DAMAGED_FILE', place, {});
  return problem('E_NOT_A_SPREADSHEET', { file }, {});
}

/** Lines that are Japanese in UTF-8 beside lines that cannot be UTF-8. */
export function isMixed(bytes: Uint8Array): boolean {
  const encodings = new Set(linesOf(bytes).map((line) => encodingOf(line.bytes)));
  return encodings.has('UTF-8') && encodings.size > 1;
}

function encodingOf(line: Uint8Array): string | null {
  const utf8 = strictText('utf-8', line);
  if (utf8 !== null && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{2}/u.test(utf8))
    return 'UTF-8';
  return legacyJapanese(line)?.encoding ?? null;
}

/** Pairs of bytes as Shift_JIS or EUC-JP make them, whether or not the character set has the character. */
function isWellFormed(line: Uint8Array): boolean {
  const text = Buffer.from(line).toString('latin1');
  return (
    /^(?:[\x00-\x7f\xa1-\xdf]|[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc])*$/.test(text) ||
    /^(?:[\x00-\x7f]|\x8e[\xa1-\xdf]|\x8f?[\xa1-\xfe]{2})*$/.test(text)
  );
}

/** Lines with anything that is not ASCII, or that shifts to other characters, with their numbers. */
function linesOf(bytes: Uint8Array): Line[] {
  const end = bytes.includes(0x0a) ? 0x0a : 0x0d;
  const lines: Line[] = [];
  let row = 1;
  for (let from = 0; from < bytes.length; row++) {
    const next = bytes.indexOf(end, from);
    const line = bytes.subarray(from, next < 0 ? bytes.length : next);
    from = next < 0 ? bytes.length : next + 1;
    if (line.some((byte) => byte > 0x7f || byte === 0x1b)) lines.push({ row, bytes: line });
  }
  return lines;
}
