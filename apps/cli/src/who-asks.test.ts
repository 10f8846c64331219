import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readLedger } from '@hirogeru/store/release';
import { expect, it } from 'vitest';
import { whoAsks } from './who-asks.ts';

it('is whoever sits at the command line, or whom the serving process names by an id', () => {
  expect(whoAsks(undefined)).toBe('command-line');
  expect(whoAsks('account-0123456789abcdef')).toBe('account-0123456789abcdef');
  expect(whoAsks('山田花子')).toBe('unknown');
});

const LEDGER = resolve(import.meta.dirname, '../../../packages/store/src/ledger.ts');

const newLedger = (): string => join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'ledger.jsonl');

/** Another process that writes lines, so many milliseconds apart. */
function told(path: string, lines: number, apart = 0) {
  const program = `
    const { appendLedger } = await import(${JSON.stringify(LEDGER)});
    for (let n = 0; n < ${lines}; n += 1) {
      appendLedger(${JSON.stringify(path)}, 'desk', { what: 'login', facts: { result: 'ok' } }, '2023-02-03T00:00:00Z');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${apart});
    }`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
}

it('loses no line of two processes that tell at once', async () => {
  const path = newLedger();
  await Promise.all([told(path, 20), told(path, 20), told(path, 20)]);
  expect(readLedger(path).map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

it('is found whole by whoever reads while another process writes', async () => {
  const path = newLedger();
  const counts: number[] = [];
  const ending = new AbortController();
  const writer = told(path, 100, 5).finally(() => ending.abort());
  while (!ending.signal.aborted) {
    counts.push(readLedger(path).length);
    await setImmediate();
  }
  await writer;
  expect(readLedger(path)).toHaveLength(100);
  // It was read in the middle of the writing as well.
  expect(new Set(counts).size).toBeGreaterThan(5);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
