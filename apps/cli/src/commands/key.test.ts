import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { openSealed } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, hirogeruTold, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const HEADER = '受講番号,回答日,ご意見';
const row = (code: string, text: string): string => `${code},2023-04-01,${text}`;
const asCsv = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const EVENING = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';
const ROWS = [
  ...Array.from({ length: 8 }, (_, at) => row(`A-${at}`, `${at}回目の講座で、ピアの先輩の話を聞きました。`)),
  row('A-0', EVENING),
  row('A-9', EVENING.replace('安心', '安神')),
];

describe('a key that is changed', () => {
  let project = '';
  let old = new Uint8Array();
  let codes: string[] = [];
  const key = (name = 'key'): string => join(project, 'data', name);
  const parsed = async (table: string) =>
    (await vaultRows(project))[table]!.map((each) => JSON.parse(each) as Record<string, unknown>);
  const codeOf = async (text: string) => {
    const opinion = (await parsed('opinions')).find((each) => each['text'] === text);
    const sheet = (await parsed('submissions')).find(
      (each) => each['submission_id'] === opinion?.['submission_id'],
    );
    return sheet?.['respondent_code'];
  };
  const balances = async () =>
    (await parsed('files')).map(({ path, accepted, duplicate, rejected }) => [
      path,
      accepted,
      duplicate,
      rejected,
    ]);

  beforeAll(async () => {
    project = await newProject({
      'a.csv': asCsv(...ROWS),
      'z.csv': asCsv(row('F-1', 'あとで忘れる方の意見です。')),
    });
    await hirogeru('inspect', project, '--write');
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    const { json } = await hirogeru('duplicates', project, '--json');
    await hirogeru('duplicates', project, '--same', (json as { open: { id: string }[] }).open[0]?.id ?? '');
    await hirogeruTold('F-1', 'forget', project);
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
    await hirogeru('release', project);
    old = Buffer.from(readFileSync(key(), 'utf8').trim(), 'hex');
    copyFileSync(key(), key('key-of-before'));
    codes = (await parsed('submissions')).map((each) => String(each['respondent_code']));
  });

  it('keeps people apart and together as they were, under other codes', async () => {
    const before = { balances: await balances(), same: await codeOf(EVENING) };
    expect((await hirogeru('key', project, 'rotate', '--json')).json).toMatchObject({ people: 9 });
    const after = (await parsed('submissions')).map((each) => String(each['respondent_code']));
    const pattern = (all: readonly string[]): number[] => all.map((code) => all.indexOf(code));
    expect(pattern(after).toSorted()).toEqual(pattern(codes).toSorted());
    expect(after.filter((code) => codes.includes(code))).toEqual([]);
    expect(await balances()).toEqual(before.balances);
    expect(await codeOf(EVENING)).not.toBe(before.same);
    const bytes = readFileSync(join(project, 'data/vault.duckdb'));
    expect(codes.filter((code) => bytes.includes(code))).toEqual([]);
  });

  it('changes nothing of what is found and published', async () => {
    expect((await hirogeru('themes', project, '--json')).json).toMatchObject({ unchanged: true });
    expect((await hirogeru('release', project, '--json')).json).toMatchObject({ unchanged: true });
    expect((await hirogeru('doctor', project)).code).toBe(0);
    expect((await hirogeru('verify', project)).code).toBe(0);
    const told = readLedger(join(project, 'data/ledger.jsonl')).at(-1);
    expect(told).toMatchObject({ what: 'key-rotation', facts: { people: 9 } });
  });

  it('knows people, rows handed in again, decisions and who was forgotten', async () => {
    const text = 'もう一度来ました。';
    writeFileSync(join(project, 'inbox/b.csv'), asCsv(row('A-0', text), ROWS[1]!));
    writeFileSync(join(project, 'inbox/c.csv'), asCsv(row('F-1', 'また来ました。')));
    const { json } = await hirogeru('ingest', project, '--json');
    const { problems } = json as { problems: { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['E_FORGOTTEN']);
    expect(await codeOf(text)).toBe(await codeOf(EVENING));
    expect(await balances()).toContainEqual(['b.csv', 1, 1, 0]);
    expect(await balances()).toContainEqual(['a.csv', 9, 1, 0]);
    expect(readFileSync(join(project, 'duplicates.yaml'), 'utf8').match(/\[ ?[0-9a-f]{32}/g)).toHaveLength(1);
  });

  it('opens the originals, and its old copy neither those nor the vault', async () => {
    const folder = join(project, 'data/originals');
    const fresh = Buffer.from(readFileSync(key(), 'utf8').replaceAll('\n', ''), 'hex');
    const opened = readdirSync(folder).map((name) => [
      openSealed(join(folder, name), name, fresh.subarray(-32)) !== null,
      openSealed(join(folder, name), name, old) !== null,
    ]);
    expect(opened).toEqual(opened.map(() => [true, false]));
    copyFileSync(key(), key('key-of-now'));
    copyFileSync(key('key-of-before'), key());
    expect((await hirogeru('ingest', project)).stderr).toContain('E_KEY_OTHER');
  });

  it('is the key where the process was killed after the vault was known by it', async () => {
    copyFileSync(key('key-of-now'), key('key.next'));
    expect((await hirogeru('doctor', project)).code).toBe(0);
    expect((await hirogeru('ingest', project)).stderr).not.toContain('E_KEY');
    expect(readFileSync(key())).toEqual(readFileSync(key('key-of-now')));
    expect(existsSync(key('key.next'))).toBe(false);
  });

  it('is not the key where it was killed before', async () => {
    writeFileSync(key('key.next'), `${readFileSync(key(), 'utf8')}${'ab'.repeat(32)}\n`);
    await hirogeru('ingest', project);
    expect(readFileSync(key())).toEqual(readFileSync(key('key-of-now')));
    expect(existsSync(key('key.next'))).toBe(false);
  });

  it('can be changed again', async () => {
    const before = await balances();
    expect((await hirogeru('key', project, 'rotate', '--json')).json).toMatchObject({ people: 9 });
    expect(readFileSync(key(), 'utf8').trim().split('\n')).toHaveLength(3);
    await hirogeru('ingest', project, '--replace', join(project, 'inbox/b.csv'));
    expect(await balances()).toEqual(before);
    expect((await hirogeru('key', project)).code).toBe(2);
  });
});
