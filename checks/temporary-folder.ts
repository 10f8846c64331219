import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll } from 'vitest';

// Each test file has a temporary folder of its own, which goes when it is done: whatever its tests and the programs that
// they start put into the system's, made-up answers among it, is not left on the machine.
const folder = mkdtempSync(join(tmpdir(), 'hirogeru-'));
const names = ['TMPDIR', 'TEMP', 'TMP'] as const;
const before = names.map((name) => process.env[name]);
for (const name of names) process.env[name] = folder;
afterAll(() => {
  names.forEach((name, at) => {
    const value = before[at];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  });
  // A server that has been asked to end may still write its last.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});
