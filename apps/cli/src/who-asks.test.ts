import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
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

it('loses no line of two processes that tell at once', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'ledger.jsonl');
  const program = `
    const { appendLedger } = await import(${JSON.stringify(LEDGER)});
    for (let n = 0; n < 20; n += 1)
      appendLedger(${JSON.stringify(path)}, 'desk', { what: 'login', facts: { result: 'ok' } }, '2023-02-03T00:00:00Z');`;
  const tell = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  await Promise.all([tell(), tell(), tell()]);
  expect(readLedger(path).map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});
