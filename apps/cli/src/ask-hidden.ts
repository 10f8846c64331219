import { readSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { isatty } from 'node:tty';

const STDIN = 0;
const WAIT_MS = 10;

/** Asks on stderr for one line of stdin. What is typed at a terminal is not shown. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const line = isatty(STDIN) ? await typedLine() : handedLine();
  process.stderr.write('\n');
  return line;
}

async function typedLine(): Promise<string> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((answered) => {
      lines.once('line', answered);
      lines.once('close', () => answered(''));
    });
  } finally {
    lines.close();
  }
}

/** Byte by byte: what comes after the line is for the next question. */
function handedLine(): string {
  const bytes: number[] = [];
  const next = Buffer.alloc(1);
  while (readByte(next) === 1 && next[0] !== 0x0a) bytes.push(next[0]!);
  return Buffer.from(bytes).toString('utf8').replace(/\r$/, '');
}

function readByte(into: Buffer): number {
  for (;;)
    try {
      return readSync(STDIN, into, 0, 1, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Whoever hands it over has not written it yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
}
