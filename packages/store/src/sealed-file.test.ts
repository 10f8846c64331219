import { mkdtempSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSealed, sealFile, sealOfFile } from './sealed-file.ts';

const SECRET = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const TEXT = Buffer.from('縞瑪瑙の万華鏡');
const folder = (): string => mkdtempSync(join(tmpdir(), 'sealed-'));

it('keeps what it is given, of which no byte can be read without the secret', () => {
  const path = join(folder(), 'a');
  sealFile(TEXT, path, 'a', SECRET);
  expect(openSealed(path, 'a', SECRET)).toEqual(TEXT);
  expect(readFileSync(path).includes(TEXT.subarray(0, 9))).toBe(false);
  expect([sealOfFile(path, SECRET), sealOfFile(path, OTHER)]).toEqual(['own', 'other']);
  expect(openSealed(path, 'a', OTHER)).toBeNull();
});

it.skipIf(process.platform === 'win32')('keeps it to its owner', () => {
  const path = join(folder(), 'a');
  sealFile(TEXT, path, 'a', SECRET);
  expect(statSync(path).mode & 0o077).toBe(0);
});

it('seals a file that is larger than what it reads at once, from the disk, and leaves nothing beside it', () => {
  const at = folder();
  const bytes = Buffer.alloc(2_500_001, 'あいう');
  writeFileSync(join(at, 'plain'), bytes);
  sealFile(join(at, 'plain'), join(at, 'sealed'), 'sealed', SECRET);
  expect(openSealed(join(at, 'sealed'), 'sealed', SECRET)?.equals(bytes)).toBe(true);
  expect(readdirSync(at).toSorted()).toEqual(['plain', 'sealed']);
});

it('is never the same twice', () => {
  const at = folder();
  for (const name of ['a', 'b']) sealFile(TEXT, join(at, name), 'x', SECRET);
  expect(readFileSync(join(at, 'a')).equals(readFileSync(join(at, 'b')))).toBe(false);
});

it.each([
  [
    'a byte of it was changed',
    (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
  ],
  ['its end is gone', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['all but its head is gone', (bytes: Buffer) => bytes.subarray(0, 40)],
  ['it was never sealed', () => TEXT],
])('does not open where %s', (_, change) => {
  const path = join(folder(), 'a');
  sealFile(TEXT, path, 'a', SECRET);
  writeFileSync(path, change(readFileSync(path)));
  expect(openSealed(path, 'a', SECRET)).toBeNull();
});

it('does not open under another name', () => {
  const at = folder();
  sealFile(TEXT, join(at, 'a'), 'a', SECRET);
  renameSync(join(at, 'a'), join(at, 'b'));
  expect(openSealed(join(at, 'b'), 'b', SECRET)).toBeNull();
});
