import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const FIRST = '縞瑪瑙の万華鏡を見ました。';
const SECOND = '蛍袋の子守唄を聞きました。';
const file = (day: string, text: string): string => `回答日,ご意見\n${day},${text}\n`;

// Commands in tests are run on 1 April 2023.
describe('what is kept for some time', () => {
  let project = '';
  const settings = (): string => join(project, 'hirogeru.yaml');
  const setRetention = (...lines: string[]): void => {
    const [before = ''] = readFileSync(settings(), 'utf8').split('\nretention:');
    writeFileSync(settings(), `${before}\nretention:\n${lines.map((line) => `  - ${line}\n`).join('')}`);
  };
  const originals = (): string[] => readdirSync(join(project, 'data/originals'));
  const check = async (): Promise<boolean | undefined> => {
    const { json } = await hirogeru('doctor', project, '--json');
    const { findings } = json as { findings: { check: string; ok: boolean }[] };
    return findings.find((finding) => finding.check === 'retention')?.ok;
  };

  beforeAll(async () => {
    project = await newProject({ 'a.csv': file('2023-04-01', FIRST), 'b.csv': file('2023-05-01', SECOND) });
    const text = readFileSync(settings(), 'utf8');
    const round = (id: string): string => `  - {id: ${id}, label: 回, topic: 会, date: 2023-04-01}\n`;
    writeFileSync(
      settings(),
      text.replace(/rounds:\n[\s\S]*?\n\n/, `rounds:\n${round('R1')}${round('R2')}\n`),
    );
    await hirogeru('inspect', project, '--write');
    const [mapping = ''] = readdirSync(join(project, 'mappings'));
    const known = readFileSync(join(project, 'mappings', mapping), 'utf8');
    const rounds = known.replace(/\n(match:[\s\S]*?columns:)/, '\n$1').replace(/^round: .*\n/m, '');
    writeFileSync(join(project, 'mappings', mapping), `${rounds}round: R1\n`);
    await hirogeru('ingest', project, join(project, 'inbox/a.csv'));
    writeFileSync(join(project, 'mappings', mapping), `${rounds}round: R2\n`);
    await hirogeru('ingest', project, join(project, 'inbox/b.csv'));
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
  });

  it('stays until its day', async () => {
    expect((await vaultRows(project))['submissions']!.map((row) => row.includes('R1'))).toContain(true);
    setRetention('{round: R1, originals: 2023-04-02}');
    expect(await check()).toBe(true);
    expect((await hirogeru('retention', project, '--delete', '--json')).json).toMatchObject({
      originals: [],
    });
    expect(originals()).toHaveLength(2);
  });

  it('goes as files from that day on, on the word of a person, while its answers stay', async () => {
    const before = await vaultRows(project);
    setRetention('{round: R1, originals: 2023-04-01, answers: 2023-06-01}');
    expect(await check()).toBe(false);
    expect((await hirogeru('retention', project, '--json')).json).toMatchObject({
      sheets: 0,
      inbox: ['a.csv'],
      today: '2023-04-01',
    });
    expect(originals()).toHaveLength(2);
    await hirogeru('retention', project, '--delete');
    expect(originals()).toHaveLength(1);
    expect(readdirSync(join(project, 'inbox'))).toEqual(['b.csv']);
    expect(await vaultRows(project)).toEqual(before);
    expect(await check()).toBe(true);
  });

  it('goes with its answers, of which no byte is left, and is counted', async () => {
    setRetention('{round: R1, answers: 2023-04-01}');
    const { json } = await hirogeru('retention', project, '--delete', '--json');
    expect(json).toMatchObject({ rounds: ['R1'], sheets: 1, opinions: 1 });
    const after = await vaultRows(project);
    expect(after['opinions']!.map((row) => row.includes(SECOND))).toEqual([true]);
    expect(after['files']!.map((row) => JSON.parse(row) as object)).toContainEqual(
      expect.objectContaining({ path: 'a.csv', rows_read: 1, accepted: 0, rejected: 1 }),
    );
    const vault = readFileSync(join(project, 'data/vault.duckdb'));
    expect([FIRST, SECOND].map((word) => vault.includes(word))).toEqual([false, true]);
    const told = readLedger(join(project, 'data/ledger.jsonl')).map(({ what }) => what);
    expect(told).toEqual(expect.arrayContaining(['originals', 'retention']));
    expect((await hirogeru('verify', project)).code).toBe(0);
  });

  it('goes as all files once a release is made of what is there, and the release stays the same', async () => {
    expect((await hirogeru('retention', project, '--originals', '--delete')).code).toBe(2);
    await hirogeru('themes', project);
    await hirogeru('release', project);
    appendFileSync(join(project, 'inbox/b.csv'), '2023-05-02,まだ取り込んでいない意見です。\n');
    const { json } = await hirogeru('retention', project, '--originals', '--delete', '--json');
    expect(json).toMatchObject({ sheets: 0, inbox: [] });
    expect(originals()).toEqual([]);
    expect(existsSync(join(project, 'inbox/b.csv'))).toBe(true);
    expect((await hirogeru('release', project, '--json')).json).toMatchObject({ unchanged: true });
  });
});
