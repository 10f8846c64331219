import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { oidcIdentity } from '@hirogeru/store/access';
import { beforeEach, expect, it } from 'vitest';
import { hirogeru, hirogeruTold, newProject } from '../test-run.ts';

let project: string;
beforeEach(async () => {
  project = await newProject({});
});

const SECRET = 'only-for-tests';
const SET = ['--issuer', 'https://login.city.example/staff', '--client-id', 'hirogeru'];
const file = (): string => join(project, 'data/oidc.json');
const setting = (...more: readonly string[]) =>
  hirogeruTold(`${SECRET}\n`, 'oidc', project, 'set', ...SET, ...more);
const ledger = (): string => readFileSync(join(project, 'data/ledger.jsonl'), 'utf8');

it('keeps an issuer, tells where it sends people back, and shows its secret to nobody', async () => {
  const set = await setting('--label', '職員アカウント', '--origin', 'https://report.city.example');
  expect(set).toMatchObject({ code: 0 });
  expect(set.stdout).toContain('https://report.city.example/login/oidc/callback');
  const shown = await hirogeru('oidc', project, 'show', '--json');
  expect(shown.json).toEqual({
    oidc: {
      issuer: 'https://login.city.example/staff',
      client_id: 'hirogeru',
      has_secret: true,
      label: '職員アカウント',
      redirect_uri: 'http://127.0.0.1:4173/login/oidc/callback',
    },
  });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ client_secret: SECRET });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(set.stdout + set.stderr + shown.stdout + ledger()).not.toContain(SECRET);
});

it('takes a client without a secret, and an issuer away', async () => {
  await hirogeruTold('\n', 'oidc', project, 'set', ...SET);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ client_secret: null });
  expect(await hirogeru('oidc', project, 'off')).toMatchObject({ code: 0 });
  expect(existsSync(file())).toBe(false);
  expect((await hirogeru('oidc', project, 'show', '--json')).json).toEqual({ oidc: null });
  const told = ledger()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ who, what, facts }) => [who, what, facts]);
  expect(told).toEqual([
    ['command-line', 'oidc', { change: 'set' }],
    ['command-line', 'oidc', { change: 'off' }],
  ]);
});

it.each([
  [[]],
  [['on']],
  [['set']],
  [['set', ...SET.slice(2)]],
  [['set', '--issuer', 'http://login.city.example', '--client-id', 'hirogeru']],
  [['set', ...SET, '--label', 'x'.repeat(41)]],
  [['show', 'more']],
  [['show', '--origin', 'report.city.example']],
])('refuses %j as wrong usage', async (args) => {
  // A file that is there is shown with an address, whatever it is.
  if (args[0] === 'show') await setting();
  expect(await hirogeru('oidc', project, ...args)).toMatchObject({ code: 2, stdout: '' });
});

it('names the file that others could read, in doctor as well', async () => {
  await setting();
  expect((await hirogeru('doctor', project)).stdout).toContain('認証サーバーでのログイン');
  chmodSync(file(), 0o644);
  expect(await hirogeru('oidc', project, 'show')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('data/oidc.json'),
  });
  expect((await hirogeru('doctor', project)).stdout).toContain('data/oidc.json');
});

it('links an account by its one-time link with whom the issuer knows, once, and shows how it signs in', async () => {
  const oidc = oidcIdentity('https://login.city.example/staff', 'hanako@city.example');
  const joining = (key: string) => hirogeruTold(JSON.stringify({ key, oidc }), 'account', project, 'join');
  const invited = async (name: string): Promise<string> =>
    new URL((await hirogeru('account', project, 'add', name)).stdout.trim()).searchParams.get('key') ?? '';
  const [one, two] = [await invited('hanako'), await invited('jiro')];
  expect(await joining(one)).toMatchObject({ code: 0 });
  expect(await joining(one)).toMatchObject({ code: 1 });
  expect(await joining(two)).toMatchObject({ code: 2 });
  const kept = readFileSync(join(project, 'data/accounts.json'), 'utf8');
  expect(JSON.parse(kept).accounts[0]).toMatchObject({ password: null, invitation: null, oidc });
  expect(kept + ledger()).not.toContain('hanako@');
  expect((await hirogeru('account', project, 'list')).stdout).toMatch(/hanako.*認証サーバー.*\njiro.*まだ/);
  await hirogeru('account', project, 'reset', 'hanako');
  expect(JSON.parse(readFileSync(join(project, 'data/accounts.json'), 'utf8')).accounts[0].oidc).toBeNull();
});
