import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on stderr for one line of stdin. What is typed at a terminal is not shown. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    return await new Promise<string>((answered) => {
      lines.once('line', answered);
      lines.once('close', () => answered(''));
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
