import { closeSync, openSync, writeFileSync } from 'node:fs';
import { problem, Refused } from '@hirogeru/store/contracts';
import { findEncoding, type FoundEncoding, type TextEncoding } from '../read/find-encoding.ts';
import { blockDecoder } from '../read/strict-text.ts';
import { toTheLast, withoutMark } from '../read/text-blocks.ts';
import { textOnDisk } from './text-on-disk.ts';

/**
 * Writes a text file again in UTF-8, which the engine can read; some megabytes at a time.
 * @param disk  where the text is
 * @param to  where it is written; only its owner can read it, since it holds whole rows
 * @param path  shown in problems
 * @returns what it was in; nothing is written where it is UTF-8 already
 * @throws Refused as `findEncoding` does; E_FILE_CHANGED where it is another one by the second look
 */
export function transcode(disk: string, to: string, path: string, as?: TextEncoding): FoundEncoding {
  const blocks = textOnDisk(disk, path);
  const found = findEncoding(blocks, path, as);
  if (found.label === 'utf-8') return found;
  const decode = blockDecoder(found.label);
  const out = openSync(to, 'w', 0o600);
  try {
    for (const { block, last } of toTheLast(withoutMark(blocks, found.mark))) {
      const text = decode(block, last);
      if (text === null) throw new Refused(problem('E_FILE_CHANGED', { file: path }, {}));
      writeFileSync(out, text);
    }
  } finally {
    closeSync(out);
  }
  return found;
}
