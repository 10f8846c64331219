import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addressOf,
  isSecret,
  newSecret,
  stepAt,
  stepOf,
} from '../../../apps/dashboard/src/lib/server/second-factor/one-time-code.ts';

/** `12345678901234567890`, the secret of RFC 6238, Appendix B, in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// Appendix B has eight digits; six are the last of them.
it.each([
  [59, 0x1, '94287082'],
  [1_111_111_109, 0x23_52_3ec, '07081804'],
  [1_111_111_111, 0x23_52_3ed, '14050471'],
  [1_234_567_890, 0x27_3e_f07, '89005924'],
  [2_000_000_000, 0x3f_94_0aa, '69279037'],
  [20_000_000_000, 0x27_bc_86_aa, '65353130'],
])('knows the code of RFC 6238 at %s seconds', (seconds, step, code) => {
  expect(stepOf(SECRET, code.slice(2), seconds * 1000)).toBe(step);
});

it('takes a code one step early or late, and no further', () => {
  const at = (seconds: number) => stepOf(SECRET, '287082', seconds * 1000);
  expect([at(0), at(30), at(59), at(60), at(89)]).toEqual([1, 1, 1, 1, 1]);
  expect([at(90), at(3600)]).toEqual([null, null]);
  const later = (seconds: number) => stepOf(SECRET, '081804', seconds * 1000);
  expect([later(1_111_111_049), later(1_111_111_050)]).toEqual([null, 0x23_52_3ec]);
});

it.each([
  ['287 082', 1],
  ['２８７０８２', 1],
  ['287-082', 1],
  ['287083', null],
  ['94287082', null],
  ['87082', null],
  ['', null],
  ['28708x', null],
  ['-287082.0', null],
])('reads %j as it is written on a phone: %j', (written, step) =>
  expect(stepOf(SECRET, written, 59_000)).toBe(step),
);

it('makes a secret of 160 bits, another each time, that apps can read', () => {
  const [one, two] = [newSecret(), newSecret()];
  expect([isSecret(one), isSecret(two), one === two]).toEqual([true, true, false]);
  expect(addressOf(SECRET, 'hanako')).toBe(
    `otpauth://totp/Hirogeru:hanako?issuer=Hirogeru&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`,
  );
  expect(isSecret('x')).toBe(false);
});

describe('a code that was taken', () => {
  const project = mkdtempSync(join(tmpdir(), 'hirogeru-'));
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];
  /** Of a serving process of its own. */
  async function newProcess(): Promise<(account: string, step: number) => boolean> {
    vi.resetModules();
    const codes = await import('../../../apps/dashboard/src/lib/server/second-factor/used-codes.ts');
    return codes.useCode;
  }
  beforeAll(() => vi.stubEnv('HIROGERU_PROJECT', project));
  afterAll(() => vi.unstubAllEnvs());

  it('is not taken again, nor is one before it, by whatever process and however the clock stands', async () => {
    const [one, other] = [await newProcess(), await newProcess()];
    expect([one(a, 5), one(a, 5), other(a, 5), other(a, 4)]).toEqual([true, false, false, false]);
    expect([other(a, 6), one(a, 6), one(b, 6), other(b, 5)]).toEqual([true, false, true, false]);
    const later = await newProcess();
    expect([later(a, 6), later(b, 6), later(b, 7), later(c, 1)]).toEqual([false, false, true, true]);
  });

  it('is of after the start of the process, where the ledger cannot be asked', async () => {
    writeFileSync(join(project, 'data/ledger.jsonl'), '');
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [useCode, begun] = [await newProcess(), stepAt(performance.timeOrigin)];
    expect([useCode(a, begun), useCode(a, begun + 1), useCode(a, begun + 1)]).toEqual([false, true, false]);
    expect(said).toHaveBeenCalledWith('the ledger could not be told: code');
  });
});
