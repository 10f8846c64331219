import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeVault, endClosing, isClosed, reopenVault } from './closed-vault.ts';

const SECRET = Buffer.alloc(32, 7);
const RECIPE = { salt: '5a'.repeat(16), memory: 8, passes: 1, parallelism: 1 };
/** More than is read at once, so that a kill can come in the middle of a file. */
const CONTENT = { 'vault.duckdb': Buffer.alloc(2_500_000, '縞瑪瑙の万華鏡'), key: Buffer.alloc(65, '5a') };

const folders: string[] = [];
const made = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'closed-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new data/ with a vault and a key; gives the vault's path. */
function openOne(): string {
  const folder = made();
  for (const [name, bytes] of Object.entries(CONTENT)) writeFileSync(join(folder, name), bytes);
  return join(folder, 'vault.duckdb');
}
const holds = (path: string): boolean =>
  Object.entries(CONTENT).every(([name, bytes]) => readFileSync(join(path, '..', name)).equals(bytes));
const namesBeside = (path: string): string[] => readdirSync(join(path, '..')).toSorted();

it('leaves nothing but what is sealed, and gives back the very bytes', async () => {
  const path = openOne();
  await closeVault(path, SECRET, RECIPE);
  expect(namesBeside(path)).toEqual(['locked']);
  for (const name of readdirSync(join(path, '../locked')))
    expect(readFileSync(join(path, '../locked', name)).includes('縞瑪瑙')).toBe(false);
  expect(await reopenVault(path, SECRET)).toBe('open');
  expect(namesBeside(path)).toEqual(['key', 'vault.duckdb']);
  expect(holds(path)).toBe(true);
});

describe('a closed vault', () => {
  let closed = '';
  beforeAll(async () => {
    closed = openOne();
    await closeVault(closed, SECRET, RECIPE);
  });
  const copied = (): string => {
    const folder = made();
    cpSync(join(closed, '..'), folder, { recursive: true });
    return join(folder, 'vault.duckdb');
  };

  it.each([
    ['a byte of the vault changed', 'vault.duckdb', (bytes: Buffer) => flipped(bytes, 1_000_000)],
    ['its last byte changed', 'vault.duckdb', (bytes: Buffer) => flipped(bytes, bytes.length - 1)],
    ['the vault cut', 'vault.duckdb', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['the key emptied', 'key', () => Buffer.alloc(0)],
    ['a byte of the key changed', 'key', (bytes: Buffer) => flipped(bytes, bytes.length - 20)],
    [
      'another hash noted',
      'locked.json',
      (bytes: Buffer) => Buffer.from(`${bytes}`.replace(/"sha256":"./, '"sha256":"x')),
    ],
    [
      'a file outside named',
      'locked.json',
      (bytes: Buffer) => Buffer.from(`${bytes}`.replace('"key"', '"../key"')),
    ],
  ])('does not open with %s, and stays as it is', async (_, name, change) => {
    const path = copied();
    const at = join(path, '../locked', name);
    writeFileSync(at, change(readFileSync(at)));
    expect(await reopenVault(path, SECRET)).toBe('changed');
    expect(namesBeside(path)).toEqual(['locked']);
  });

  it('does not open with its two files swapped, nor with another secret', async () => {
    const path = copied();
    expect(await reopenVault(path, Buffer.alloc(32, 8))).toBe('changed');
    const [key, vault] = ['key', 'vault.duckdb'].map((name) => readFileSync(join(path, '../locked', name)));
    writeFileSync(join(path, '../locked/key'), vault!);
    writeFileSync(join(path, '../locked/vault.duckdb'), key!);
    expect(await reopenVault(path, SECRET)).toBe('changed');
    expect(namesBeside(path)).toEqual(['locked']);
  });

  it('touches no other vault that somebody put back beside it', async () => {
    const path = copied();
    writeFileSync(path, 'from a backup');
    await endClosing(path);
    expect(await reopenVault(path, SECRET)).toBe('other');
    expect(readFileSync(path, 'utf8')).toBe('from a backup');
  });
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const other = Buffer.from(bytes);
  other[at]! ^= 1;
  return other;
};

/** Ends the process, as SIGKILL does, before the so-many-th change that it makes to the disk. */
const KILLED = (call: string, at: number): string => `
  const fs = (await import('node:fs')).default;
  const { syncBuiltinESMExports } = await import('node:module');
  let left = ${at};
  for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'renameSync', 'rmSync', 'fsyncSync']) {
    const own = fs[name];
    fs[name] = (...args) => {
      if (!(name === 'openSync' && args[1] === 'r') && --left < 0) process.kill(process.pid, 'SIGKILL');
      return own(...args);
    };
  }
  syncBuiltinESMExports();
  const { closeVault, reopenVault } = await import(${JSON.stringify(resolve(import.meta.dirname, 'closed-vault.ts'))});
  const [secret, recipe] = [Buffer.alloc(32, 7), ${JSON.stringify(RECIPE)}];
  await ${call};`;

describe.each([
  ['closing', 'closeVault'],
  ['opening', 'reopenVault'],
])('%s that is killed', (_, name) => {
  it('before any change that it makes leaves everything whole, and the next one can go on', async () => {
    const states: boolean[] = [];
    let isKilled = true;
    // Every second one, as far as it goes.
    for (let at = 0; isKilled; at += at < 3 ? 1 : 2) {
      const path = openOne();
      if (name === 'reopenVault') await closeVault(path, SECRET, RECIPE);
      const program = KILLED(`${name}(${JSON.stringify(path)}, secret, recipe)`, at);
      const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
      isKilled = signal === 'SIGKILL';
      const isDone = status === 0 && `${stderr}` === '';
      expect(isKilled || isDone, `${stderr}`).toBe(true);
      await endClosing(path);
      states.push(isClosed(path));
      expect(namesBeside(path), `${at}`).toEqual(isClosed(path) ? ['locked'] : ['key', 'vault.duckdb']);
      const reopened = isClosed(path) ? await reopenVault(path, SECRET) : 'open';
      expect(reopened, `${at}`).toBe('open');
      expect(holds(path), `${at}`).toBe(true);
    }
    expect(states.length).toBeGreaterThan(8);
    // Some kills came before the change, some after it.
    expect(new Set(states).size).toBe(2);
  });
});

it('has nothing to end where nothing is closed', async () => {
  const path = openOne();
  await endClosing(path);
  expect([holds(path), existsSync(join(path, '../locked'))]).toEqual([true, false]);
});
