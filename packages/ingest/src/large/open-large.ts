import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { problem, Refused } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import { containerOf } from '../read/container.ts';
import { recordEnd } from './record-end.ts';
import { scanText, type TextScan } from './scan-text.ts';

/** From here on delimited text is taken in by the engine instead of row by row. */
const LARGE = 4_000_000;
const BEGINNING = 1_000_000;

/**
 * A large file of text, by its beginning and its place on the disk; whether it is plain is told when it is read.
 * @returns null for a file that is small or no text
 */
export function openLarge(disk: string, path: string, large = LARGE): IngestFile | null {
  const { size, mtimeMs } = statSync(disk);
  if (size < large) return null;
  const bytes = beginningOf(disk);
  if (!bytes || containerOf(bytes) !== 'text') return null;
  let known: TextScan | null = null;
  const scan = (): TextScan => {
    known ??= scanText(disk);
    const now = statSync(disk);
    if (known.size !== size || now.size !== size || now.mtimeMs !== mtimeMs)
      throw new Refused(problem('E_FILE_CHANGED', { file: path }, {}));
    return known;
  };
  return { path, bytes, large: { disk, size, scan } };
}

/** The beginning up to the end of a record. */
function beginningOf(disk: string): Buffer | null {
  const file = openSync(disk, 'r');
  const buffer = Buffer.alloc(BEGINNING);
  const bytes = buffer.subarray(0, readSync(file, buffer));
  closeSync(file);
  const end = recordEnd(bytes);
  return end === 0 ? null : bytes.subarray(0, end);
}
