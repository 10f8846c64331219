import { problem, Refused, type Problem } from '@hirogeru/store/contracts';
import { brokenLine } from './broken-line.ts';
import { legacyJapanese, newerJapanese } from './legacy-japanese.ts';
import { isMixed, refusedText } from './refused-text.ts';
import { withoutMark, type TextBlocks } from './text-blocks.ts';
import { HANDFUL, textSigns, type TextSigns } from './text-signs.ts';

/** Encodings that a person may name for a file, with their names for the decoder. */
export const TEXT_ENCODINGS = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  CP932: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'ISO-2022-JP': 'iso-2022-jp',
  'SJIS-2004': 'shift_jis-2004',
  'EUC-JIS-2004': 'euc-jis-2004',
} as const;
export type TextEncoding = keyof typeof TEXT_ENCODINGS;

/** What a text is in: by name and for the decoder, behind how many bytes of a mark, and how sure that is (0..1). */
export type FoundEncoding = {
  readonly encoding: string;
  readonly label: string;
  readonly mark: number;
  readonly confidence: number;
};

/** The encoding's own name: a mark at the beginning does not change it. */
export const withoutMarkName = ({ label }: FoundEncoding): TextEncoding =>
  (Object.keys(TEXT_ENCODINGS) as TextEncoding[]).find((name) => TEXT_ENCODINGS[name] === label) ?? 'UTF-8';

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', encoding: 'UTF-8 BOM' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', encoding: 'UTF-16LE BOM' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', encoding: 'UTF-16BE BOM' },
] as const;

/**
 * Finds what a text is in by evidence over all of it: byte-order mark, then what the bytes allow. Nothing is replaced
 * in silence: a byte that does not fit its encoding refuses the file.
 * @param as  what a person says that it is: no evidence is asked for, and what does not fit is refused
 * @throws Refused E_MIXED_ENCODING where lines are in different encodings, E_DAMAGED_FILE where bytes are cut
 *         off or broken, E_UNKNOWN_CHARACTER where a character is outside of the set, each with the line;
 *         E_NOT_A_SPREADSHEET where no encoding fits
 */
export function findEncoding(blocks: TextBlocks, file: string, as?: TextEncoding): FoundEncoding {
  const marked = markOf(blocks);
  if (as !== undefined) return named(blocks, file, as, marked);
  if (marked) {
    const behind = withoutMark(blocks, marked.mark);
    const row = brokenLine(marked.label, behind);
    if (row === null) return marked;
    throw new Refused(marked.label === 'utf-8' ? refusedText(behind, file) : damaged(file, row));
  }
  const signs = textSigns(blocks);
  const wide = wideWithoutMark(signs);
  if (wide && brokenLine(wide.label, blocks) === null) return { ...wide, mark: 0, confidence: 0.95 };
  if (signs.escapes) {
    const row = brokenLine('iso-2022-jp', blocks);
    if (row === null) return found('ISO-2022-JP', 1);
    throw new Refused(problem('E_UNKNOWN_CHARACTER', { file, row }, {}));
  }
  // Japanese in UTF-8 often decodes as CP932 too, never the other way round for more than a few characters.
  if (signs.utf8 === 'fits') return found('UTF-8', utf8Confidence(signs, blocks));
  if (signs.utf8 === 'cut') throw new Refused(damaged(file, brokenLine('utf-8', blocks) ?? 1));
  const legacy = isMixed(blocks) ? null : legacyJapanese(blocks);
  if (legacy) return found(legacy.encoding, legacy.confidence);
  const refused = refusedText(blocks, file);
  // Only where all lines are of one kind, and some of them hold characters that the kind's older set has not.
  const newer = refused.code === 'E_UNKNOWN_CHARACTER' ? newerJapanese(blocks) : null;
  if (newer) return found(newer.encoding, newer.confidence);
  throw new Refused(refused);
}

const found = (encoding: TextEncoding, confidence: number): FoundEncoding => ({
  encoding,
  label: TEXT_ENCODINGS[encoding],
  mark: 0,
  confidence,
});

const damaged = (file: string, row: number): Problem => problem('E_DAMAGED_FILE', { file, row }, {});

function named(
  blocks: TextBlocks,
  file: string,
  as: TextEncoding,
  marked: FoundEncoding | null,
): FoundEncoding {
  const { label, encoding, confidence } = found(as, 1);
  const mark = marked?.label === label ? marked.mark : 0;
  const row = brokenLine(label, withoutMark(blocks, mark));
  if (row !== null) throw new Refused(damaged(file, row));
  return { encoding, label, mark, confidence };
}

function markOf(blocks: TextBlocks): FoundEncoding | null {
  const [first] = blocks();
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => first?.[at] === byte));
  return mark ? { encoding: mark.encoding, label: mark.label, mark: mark.bytes.length, confidence: 1 } : null;
}

function wideWithoutMark({
  bytes,
  zeros: { even, odd },
}: TextSigns): { label: string; encoding: string } | null {
  if (bytes < 4 || bytes % 2 !== 0) return null;
  if (odd > bytes / 50 && odd > 20 * even) return { label: 'utf-16le', encoding: 'UTF-16LE' };
  if (even > bytes / 50 && even > 20 * odd) return { label: 'utf-16be', encoding: 'UTF-16BE' };
  return null;
}

/** The label of UTF-16, by its mark or its zeros; null where a text is something else. */
export function wideLabel(blocks: TextBlocks): string | null {
  const { label } = markOf(blocks) ?? wideWithoutMark(textSigns(blocks)) ?? { label: null };
  return label === 'utf-8' ? null : label;
}

/** A word or two in UTF-8 could be CP932 or EUC-JP by chance; each further character halves the chance. */
function utf8Confidence({ wide }: TextSigns, blocks: TextBlocks): number {
  if (wide === 0 || wide >= HANDFUL || legacyJapanese(blocks) === null) return 1;
  return Math.round((1 - 0.5 ** (wide + 1)) * 100) / 100;
}
