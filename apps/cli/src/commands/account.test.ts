import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { hirogeru, hirogeruTold, newProject } from '../test-run.ts';

let project: string;
beforeEach(async () => {
  project = await newProject({});
});

const PASSWORD = '夕方も開いている居場所がほしい';
const file = (): string => join(project, 'data/accounts.json');
const kept = () => JSON.parse(readFileSync(file(), 'utf8')).accounts as Record<string, unknown>[];
const keyOf = ({ stdout }: { stdout: string }): string =>
  new URL(stdout.trim()).searchParams.get('key') ?? '';
const joining = (told: object) => hirogeruTold(JSON.stringify(told), 'account', project, 'join', '--json');
const ledger = (): { what: string; facts: Record<string, unknown> }[] =>
  readFileSync(join(project, 'data/ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('makes an account whose holder chooses the password by a link that works once', async () => {
  const added = await hirogeru('account', project, 'add', 'hanako', '--role', 'analyst');
  expect(added.stdout).toMatch(/^http:\/\/127\.0\.0\.1:4173\/join\?key=[A-Za-z0-9_-]{43}\n$/);
  const key = keyOf(added);
  expect(kept()[0]).toMatchObject({ name: 'hanako', role: 'analyst', password: null });
  expect(await joining({ key, password: PASSWORD })).toMatchObject({ code: 0 });
  expect(kept()[0]).toMatchObject({ invitation: null, password: expect.stringMatching(/^\$argon2id\$/) });
  expect(await joining({ key, password: `${PASSWORD}。` })).toMatchObject({
    code: 1,
    json: { account: null },
  });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

it('keeps neither a password nor the key of a link, and tells the ledger of an account by its number alone', async () => {
  const key = keyOf(await hirogeru('account', project, 'add', 'hanako'));
  expect(readFileSync(file(), 'utf8')).not.toContain(key);
  await joining({ key, password: PASSWORD });
  const everything = readFileSync(file(), 'utf8') + JSON.stringify(ledger());
  expect(everything).not.toContain(PASSWORD);
  expect(JSON.stringify(ledger())).not.toContain('hanako');
  const id = kept()[0]?.['id'];
  expect(ledger().map(({ what, facts }) => [what, facts])).toEqual([
    ['account', { account: id, change: 'made', role: 'planner' }],
    ['account', { account: id, change: 'password' }],
  ]);
});

it('takes the password away with a reset, and the account with a removal', async () => {
  await joining({ key: keyOf(await hirogeru('account', project, 'add', 'hanako')), password: PASSWORD });
  const [before] = kept();
  const key = keyOf(await hirogeru('account', project, 'reset', 'hanako'));
  expect(kept()[0]).toMatchObject({ id: before?.['id'], password: null });
  expect(kept()[0]?.['stamp']).not.toBe(before?.['stamp']);
  expect((await hirogeru('account', project, 'list')).stdout).toContain('まだ決めていません');
  await hirogeru('account', project, 'remove', 'hanako');
  expect(kept()).toEqual([]);
  expect(await joining({ key, password: PASSWORD })).toMatchObject({ code: 1 });
});

it('makes the first account at once, and no second one in this way', async () => {
  expect(await joining({ name: 'taro', password: PASSWORD })).toMatchObject({ code: 0 });
  expect(kept()[0]).toMatchObject({ name: 'taro', role: 'analyst' });
  expect(await joining({ name: 'jiro', password: PASSWORD })).toMatchObject({ code: 1 });
  expect(kept()).toHaveLength(1);
});

it.each([
  [[]],
  [['add']],
  [['add', '花子']],
  [['add', 'hanako', '--role', 'admin']],
  [['add', 'a', 'b']],
  [['remove', 'nobody']],
  [['reset', 'nobody']],
  [['join']],
  [['close', 'hanako']],
])('refuses %j as wrong usage', async (args) => {
  expect(await hirogeru('account', project, ...args)).toMatchObject({ code: 2, stdout: '' });
});

it.each(['short', 'taro-taro-taro', 'aaaaaaaaaaaaaaaa'])('takes no password like %s', async (password) => {
  expect(await joining({ name: 'taro', password })).toMatchObject({ code: 2 });
});

it('makes no second account of a name, and changes nothing in a file that is none', async () => {
  await hirogeru('account', project, 'add', 'hanako');
  expect(await hirogeru('account', project, 'add', 'hanako')).toMatchObject({ code: 2 });
  writeFileSync(file(), '{"accounts": []');
  const refused = await hirogeru('account', project, 'add', 'taro');
  expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('data/accounts.json') });
  expect(readFileSync(file(), 'utf8')).toBe('{"accounts": []');
});

it('keeps the secret of a second factor sealed, for an account with a password alone, until a reset', async () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const key = keyOf(await hirogeru('account', project, 'add', 'hanako'));
  const account = String(kept()[0]?.['id']);
  expect(await joining({ account, secret })).toMatchObject({ code: 1 });
  await joining({ key, password: PASSWORD });
  expect(await joining({ account: '0'.repeat(16), secret })).toMatchObject({ code: 1 });
  expect(await joining({ account, secret: 'not a secret' })).toMatchObject({ code: 2 });
  expect(await joining({ account, secret })).toMatchObject({ code: 0 });
  const accountKey = join(project, 'data/account-key');
  expect(statSync(accountKey).mode & 0o777).toBe(0o600);
  expect(readFileSync(file(), 'utf8') + JSON.stringify(ledger())).not.toContain(secret);
  expect((await hirogeru('account', project, 'list')).stdout).toContain('2段階の確認');
  expect((await hirogeru('doctor', project)).stdout).toContain('アカウントは1つ');
  rmSync(accountKey);
  expect((await hirogeru('doctor', project)).stdout).toContain('data/account-key');
  await hirogeru('account', project, 'reset', 'hanako');
  expect(kept()[0]).toMatchObject({ password: null, secondFactor: null });
  expect(ledger().map(({ facts }) => facts['change'])).toEqual([
    'made',
    'password',
    'second-factor',
    'password',
  ]);
});

it('demands a second factor of everybody, or of analysts, says who has none yet, and takes none away then', async () => {
  await joining({ key: keyOf(await hirogeru('account', project, 'add', 'hanako')), password: PASSWORD });
  const rule = (...flags: string[]) => hirogeru('account', project, 'policy', '--json', ...flags);
  expect((await rule()).json).toEqual({ second_factor: 'optional', waiting: 0 });
  expect((await rule('--second-factor', 'analysts')).json).toEqual({ second_factor: 'analysts', waiting: 0 });
  expect((await rule('--second-factor', 'required')).json).toEqual({ second_factor: 'required', waiting: 1 });
  expect((await hirogeru('account', project, 'list')).stdout).toContain('設定を待っています');
  const account = kept()[0]?.['id'];
  expect(await joining({ account, secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' })).toMatchObject({ code: 0 });
  expect(await joining({ account, secret: null })).toMatchObject({ code: 1 });
  expect((await rule()).json).toEqual({ second_factor: 'required', waiting: 0 });
  expect((await rule('--second-factor', 'some')).code).toBe(2);
  expect(ledger().filter(({ what }) => what === 'account-policy')).toMatchObject([
    { facts: { second_factor: 'analysts' } },
    { facts: { second_factor: 'required' } },
  ]);
});

it('lets whoever is first have a one-time link that two use at once', async () => {
  const key = keyOf(await hirogeru('account', project, 'add', 'hanako'));
  const both = await Promise.all([PASSWORD, `${PASSWORD}。`].map((password) => joining({ key, password })));
  expect(both.map(({ code }) => code).toSorted()).toEqual([0, 1]);
  expect(ledger().filter(({ facts }) => facts['change'] === 'password')).toHaveLength(1);
});
