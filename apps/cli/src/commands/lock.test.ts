import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { openSealed, openVault } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { READING } from '../test-commands.ts';
import { hirogeru, hirogeruTold, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const PASS = '縞瑪瑙の万華鏡をのぞく朝';
const TEXT = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';

/** What reads answers and can be asked for all the same, to open it again or to look after it. */
const ALLOWED = ['inspect', 'lock', 'unlock', 'doctor'];
// Who was forgotten stands in the ledger.
const REFUSED = READING.filter(([name, ...flags]) => !ALLOWED.includes(name) && !flags.includes('--list'));

describe('a project that is locked', () => {
  let project = '';
  let before: Record<string, string[]> = {};
  let key = Buffer.alloc(0);
  const data = (...names: string[]): string => join(project, 'data', ...names);

  beforeAll(async () => {
    project = await newProject({ 'a.csv': `受講番号,回答日,ご意見\nA-1,2023-04-01,${TEXT}\n` });
    await hirogeru('inspect', project, '--write');
    await hirogeru('ingest', project);
    await hirogeru('release', project);
    before = await vaultRows(project);
    key = Buffer.from(readFileSync(data('key'), 'utf8').trim(), 'hex');
  });

  it('is not closed with a passphrase that is short, or not typed twice', async () => {
    for (const told of ['みじかい', 'あああああああああああああ'])
      expect(await hirogeruTold(told, 'lock', project)).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(data('vault.duckdb'))).toBe(true);
    expect((await hirogeru('unlock', project)).code).toBe(2);
  });

  it('says how many files lie in the inbox as they came, and holds nothing in data/ that can be read', async () => {
    expect(await hirogeruTold(PASS, 'lock', project, '--json')).toMatchObject({
      code: 0,
      json: { locked: true, inbox: 1 },
    });
    const names = readdirSync(data(), { recursive: true, encoding: 'utf8' });
    expect(names).not.toEqual(expect.arrayContaining(['vault.duckdb']));
    expect(names).not.toEqual(expect.arrayContaining(['key']));
    for (const name of names.filter((each) => statSync(data(each)).isFile())) {
      const bytes = readFileSync(data(name));
      for (const secret of [TEXT, TEXT.slice(0, 8), Buffer.from(key).toString('hex'), key])
        expect(bytes.includes(secret), name).toBe(false);
    }
    // With the key they could be: it is what closes them.
    const [original = ''] = readdirSync(data('originals'));
    expect(openSealed(data('originals', original), original, key)?.includes(TEXT)).toBe(true);
  });

  it.each(REFUSED)('refuses %s, and makes nothing new', async (...command) => {
    const listing = readdirSync(data()).toSorted();
    const { code, stderr } = await hirogeruTold('A-1', command[0]!, project, ...command.slice(1));
    expect([code, stderr]).toEqual([3, expect.stringContaining('[E_LOCKED]')]);
    expect(readdirSync(data()).toSorted()).toEqual(listing);
  });

  it('still has its releases, ledger and links, and doctor says the state', async () => {
    for (const command of ['verify', 'links', 'attack', 'doctor', 'embed-link'])
      expect([command, (await hirogeru(command, project)).code]).toEqual([command, 0]);
    const { json } = await hirogeru('doctor', project, '--json');
    const { findings } = json as { findings: { check: string }[] };
    expect(findings.map(({ check }) => check)).toContain('locked');
    await expect(openVault(data('vault.duckdb'))).rejects.toThrow('E_LOCKED');
  });

  it('opens with no other passphrase, and not when it was changed; nothing is lost by trying', async () => {
    const listing = readdirSync(data(), { recursive: true }).toSorted();
    expect((await hirogeruTold(`${PASS}。`, 'unlock', project)).stderr).toContain('[E_PASSPHRASE]');
    cpSync(data('locked'), data('locked-copy'), { recursive: true });
    const vault = data('locked', 'vault.duckdb');
    const bytes = readFileSync(vault);
    bytes[5000]! ^= 1;
    writeFileSync(vault, bytes);
    expect((await hirogeruTold(PASS, 'unlock', project)).stderr).toContain('[E_LOCKED_CHANGED]');
    writeFileSync(data('locked', 'locked.json'), '{}');
    expect((await hirogeruTold(PASS, 'unlock', project)).stderr).toContain('[E_LOCKED_CHANGED]');
    rmSync(data('locked'), { recursive: true });
    cpSync(data('locked-copy'), data('locked'), { recursive: true });
    rmSync(data('locked-copy'), { recursive: true });
    expect(readdirSync(data(), { recursive: true }).toSorted()).toEqual(listing);
  });

  it('opens as it was, and the ledger tells of it, of the wrong passphrase too', async () => {
    expect((await hirogeruTold(PASS, 'unlock', project)).code).toBe(0);
    expect(await vaultRows(project)).toEqual(before);
    expect((await hirogeru('ingest', project)).code).toBe(0);
    expect((await hirogeru('release', project, '--json')).json).toMatchObject({ unchanged: true });
    const told = readLedger(data('ledger.jsonl')).filter(({ what }) => what.endsWith('lock'));
    expect(told.map(({ what, facts }) => [what, facts['result']])).toEqual([
      ['lock', undefined],
      ['unlock', 'refused'],
      ['unlock', 'ok'],
      ['unlock', 'ok'],
    ]);
    expect((await hirogeru('verify', project)).code).toBe(0);
    expect((await hirogeru('doctor', project)).code).toBe(0);
  });
});
