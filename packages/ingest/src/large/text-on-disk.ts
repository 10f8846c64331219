import { closeSync, openSync, readSync } from 'node:fs';
import { keepWithin, limitOf } from '../read/limits.ts';
import type { TextBlocks } from '../read/text-blocks.ts';

const CHUNK = 1024 * 1024;
const LF = 0x0a;
/** No encoding needs more for one UTF-16 code unit. */
const MOST_BYTES = 4;

/** The blocks of a text file that is not held in memory. @throws Refused E_LIMIT where a line is longer than any record */
export function textOnDisk(disk: string, path: string): TextBlocks {
  return function* blocks() {
    const file = openSync(disk, 'r');
    let carried: Uint8Array = new Uint8Array();
    try {
      for (;;) {
        const buffer = Buffer.alloc(carried.length + CHUNK);
        buffer.set(carried);
        const read = readSync(file, buffer, carried.length, CHUNK, null);
        const whole = buffer.subarray(0, carried.length + read);
        if (read === 0) {
          if (whole.length > 0) yield whole;
          return;
        }
        const end = whole.lastIndexOf(LF) + 1;
        if (end > 0) yield whole.subarray(0, end);
        carried = whole.subarray(end);
        if (carried.length > MOST_BYTES * limitOf('recordLength')) keepWithin('recordLength', Infinity, path);
      }
    } finally {
      closeSync(file);
    }
  };
}
