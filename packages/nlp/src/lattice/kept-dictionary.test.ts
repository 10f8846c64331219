import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { keep, readKept } from './kept-dictionary.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'deep/dictionary.bin');
const memory = new SharedArrayBuffer(1 << 20);
new Uint8Array(memory).forEach((_, at, bytes) => (bytes[at] = (at * 7919) >> 3));
beforeEach(() => keep(path, memory));

it('comes back as it was kept', () => {
  expect(new Uint8Array(readKept(path)!)).toEqual(new Uint8Array(memory));
});

it('is not used when a bit of it has changed or its end is missing', () => {
  const bytes = readFileSync(path);
  bytes[5000]! ^= 1;
  writeFileSync(path, bytes);
  expect(readKept(path)).toBeNull();
  keep(path, memory);
  truncateSync(path, bytes.length - 1);
  expect(readKept(path)).toBeNull();
  truncateSync(path, 3);
  expect(readKept(path)).toBeNull();
});

it('is not missed where nothing can be written', () => {
  const nowhere = join(path, 'a file is no folder/dictionary.bin');
  expect(() => keep(nowhere, memory)).not.toThrow();
  expect(readKept(nowhere)).toBeNull();
});
