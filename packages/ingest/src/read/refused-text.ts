import { isUtf8 } from 'node:buffer';
import { problem, type Problem } from '@hirogeru/store/contracts';
import { legacyJapanese } from './legacy-japanese.ts';
import { strictText } from './strict-text.ts';
import { linesOf, type TextBlocks } from './text-blocks.ts';

/** Why a text that fits no encoding is refused, and on which line. */
export function refusedText(blocks: TextBlocks, file: string): Problem {
  const encodings = new Set<string>();
  let first: string | null | undefined;
  let change: number | null = null;
  const broken = { lines: 0, row: 0, wellFormed: false };
  let lines = 0;
  for (const { row, bytes } of wideLines(blocks)) {
    const encoding = encodingOf(bytes);
    lines += 1;
    first = first === undefined ? encoding : first;
    if (encoding !== first) change ??= row;
    if (encoding !== null) encodings.add(encoding);
    else {
      broken.lines += 1;
      broken.row ||= row;
      broken.wellFormed ||= isWellFormed(bytes);
    }
  }
  if (encodings.size > 1 && (broken.lines === 0 || encodings.has('UTF-8'))) {
    return problem('E_MIXED_ENCODING', { file, row: change ?? 1 }, { encodings: [...encodings].toSorted() });
  }
  const place = broken.row > 0 ? { file, row: broken.row } : { file };
  if (broken.wellFormed) return problem('E_UNKNOWN_CHARACTER', place, {});
  if (broken.lines <= Math.max(1, lines / 10)) return problem('E_DAMAGED_FILE', place, {});
  return problem('E_NOT_A_SPREADSHEET', { file }, {});
}

/** Whether some lines of a text that is not UTF-8 are Japanese in UTF-8. */
export function isMixed(blocks: TextBlocks): boolean {
  for (const { bytes } of wideLines(blocks)) if (isJapaneseUtf8(bytes)) return true;
  return false;
}

function isJapaneseUtf8(line: Uint8Array): boolean {
  // The plain question first: asked of a million lines, an answer by an error takes seconds.
  const utf8 = isUtf8(line) ? strictText('utf-8', line) : null;
  return utf8 !== null && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{2}/u.test(utf8);
}

const encodingOf = (line: Uint8Array): string | null =>
  isJapaneseUtf8(line) ? 'UTF-8' : (legacyJapanese(() => [line])?.encoding ?? null);

/** Pairs of bytes as Shift_JIS or EUC-JP make them, whether or not the character set has the character. */
function isWellFormed(line: Uint8Array): boolean {
  const text = Buffer.from(line).toString('latin1');
  return (
    /^(?:[\x00-\x7f\xa1-\xdf]|[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc])*$/.test(text) ||
    /^(?:[\x00-\x7f]|\x8e[\xa1-\xdf]|\x8f?[\xa1-\xfe]{2})*$/.test(text)
  );
}

/** Lines with anything that is not ASCII, or that shifts to other characters. */
function* wideLines(blocks: TextBlocks): ReturnType<typeof linesOf> {
  for (const line of linesOf(blocks)) if (line.bytes.some((byte) => byte > 0x7f || byte === 0x1b)) yield line;
}
