import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NEW_PROJECT } from '../commands/new-project.ts';
import { KEY_BYTES, loadProject } from '../project-folder.ts';
import { forgetWithheld, keepWithheld, sealWithheld, withWithheld } from './withheld-numbers.ts';

const root = mkdtempSync(join(tmpdir(), 'withheld-'));
for (const [name, text] of Object.entries(NEW_PROJECT)) writeFileSync(join(root, name), text);
const folder = loadProject(root);
const HASH = 'ab'.repeat(32);
const KEPT = {
  hash: HASH,
  release: 'a'.repeat(16),
  audience: 'council',
  sequence: 1,
  cells: [{ id: 'standpoint/family', value: null, threshold: 5 }],
  equations: [],
  inequalities: [],
} as const;
const NUMBERS = new Map([['standpoint/family', 3]]);
const old = Buffer.alloc(KEY_BYTES, 1);
const key = Buffer.concat([old, Buffer.alloc(KEY_BYTES, 2)]);

it('keeps what a release withheld for the key of the project alone, and not past somebody to be forgotten', () => {
  const withheld = (secret: Uint8Array) => withWithheld(folder, KEPT, secret).withheld;
  expect(withheld(old)).toBeUndefined();
  keepWithheld(folder, HASH, NUMBERS, old);
  expect(withheld(old)).toEqual(NUMBERS);
  expect(withheld(Buffer.alloc(KEY_BYTES, 3))).toBeUndefined();
  const path = join(folder.paths.withheld, HASH);
  expect(readFileSync(path).includes('family')).toBe(false);
  expect(statSync(path).mode & 0o077).toBe(0);
  // After a change of the key, who has an old copy of it reads nothing.
  expect(withheld(key)).toEqual(NUMBERS);
  sealWithheld(folder, key);
  expect(withheld(old)).toBeUndefined();
  expect(withheld(key)).toEqual(NUMBERS);
  forgetWithheld(folder);
  expect(withheld(key)).toBeUndefined();
  expect(readdirSync(join(root, 'data'))).toEqual([]);
});
