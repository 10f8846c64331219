import { Refused } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import { checkedParts, containerOf } from '../read/container.ts';

/** Bytes of plain text that are read without more ado: they become some hundred MB at the very worst. */
const HARMLESS = 8_000_000;

const BYTE_ORDER_MARKS: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe]);

/** Whether reading a file could take far more memory or time than its size tells: packed, a book, JSON, or large. */
export function couldHarm({ bytes, large }: IngestFile): boolean {
  // What is left on disk is read by the engine, or not at all.
  if (large) return false;
  const container = containerOf(bytes);
  if (container === 'zip') return !isSmallBook(bytes);
  if (container !== 'text') return container !== 'picture-or-document';
  return bytes.length > HARMLESS || beginsLikeJson(bytes);
}

/** An XLSX that is small unpacked as well; what an ODS or an XLS says to repeat is not to be seen from its size. */
function isSmallBook(bytes: Uint8Array): boolean {
  try {
    const parts = checkedParts(bytes, '');
    const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
    const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
    return (
      unpacked <= HARMLESS && has(/^xl\/workbook\.xml$/) && !has(/^(?:content\.xml|mimetype|.*\.ls[a-z])$/)
    );
  } catch (error) {
    // Refused here in the same way, before anything of it is unpacked.
    if (error instanceof Refused) return true;
    throw error;
  }
}

// In any encoding: the zeros of UTF-16 are skipped with the spaces.
function beginsLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20 && !BYTE_ORDER_MARKS.has(byte));
  return first === 0x5b || first === 0x7b;
}
