import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** What one pass over a text file on the disk tells. */
export type TextScan = {
  readonly sha256: string;
  readonly size: number;
  /** Line feeds. */
  readonly lines: number;
  /** Line feeds at the end of the file, beyond the one that ends its last line. */
  readonly emptyAtEnd: number;
  /** UTF-8 with lines that end in LF or CRLF, without a NUL, a carriage return of its own, or an escape (ISO-2022-JP looks like ASCII). */
  readonly plain: boolean;
};

const CHUNK = 4 * 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const ESCAPE = 0x1b;

/** Reads a file once, some megabytes at a time: its hash, its lines, and whether it is plain text. */
export function scanText(disk: string): TextScan {
  const hash = createHash('sha256');
  // One buffer for the whole file: what is left of a character that is cut stands at its beginning.
  const buffer = Buffer.alloc(CHUNK + 3);
  const file = openSync(disk, 'r');
  const found = { size: 0, lines: 0, returns: 0, pairs: 0 };
  let plain = true;
  let carried = 0;
  let last = 0;
  let tail = '';
  try {
    for (;;) {
      const read = readSync(file, buffer, carried, CHUNK, null);
      if (read === 0) break;
      const fresh = buffer.subarray(carried, carried + read);
      const whole = buffer.subarray(0, carried + read);
      hash.update(fresh);
      found.size += read;
      if (last === CR && fresh[0] === LF) found.pairs += 1;
      countEnds(fresh, found);
      last = fresh[read - 1] ?? 0;
      tail = (tail + fresh.subarray(-1024).toString('latin1')).slice(-1024);
      const end = lastCharacterEnd(whole);
      plain &&= !fresh.includes(0) && !fresh.includes(ESCAPE) && isUtf8(whole.subarray(0, end));
      carried = whole.length - end;
      buffer.copy(buffer, 0, end, whole.length);
    }
  } finally {
    closeSync(file);
  }
  const ends = /(?<!\n)(?:\r?\n)*$/.exec(tail)?.[0].match(/\n/g)?.length ?? 0;
  const { size, lines, returns, pairs } = found;
  return {
    sha256: hash.digest('hex'),
    size,
    lines: last === LF ? lines : lines + 1,
    emptyAtEnd: Math.max(0, ends - 1),
    plain: plain && carried === 0 && returns === pairs,
  };
}

/** Counts line feeds, carriage returns, and those that stand together. */
function countEnds(chunk: Buffer, found: { lines: number; returns: number; pairs: number }): void {
  for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) {
    found.lines += 1;
    if (at > 0 && chunk[at - 1] === CR) found.pairs += 1;
  }
  for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1)) found.returns += 1;
}

/** Where the last whole character ends; at most three bytes of one that is cut are behind it. */
function lastCharacterEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
