import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathsOf } from '../../apps/cli/src/project-folder.ts';
import { addAccount, removeAccount, resetAccount } from '../../apps/cli/src/steps/accounts.ts';
import { wrongOn } from './axe.ts';
import { complaintsOf, hasBrowser, launchBrowser } from './browser.ts';
import { serveProject } from './dashboard-server.ts';
import { CLI, freePort, hirogeru, temporaryFolder } from './project-run.ts';
import { PASSWORD, signedIn, signingIn, smallAccount } from './small-accounts.ts';
import { smallProject, smallSettings } from './small-release.ts';

const asking = { who: 'command-line', now: () => new Date() };
const KEY = 'a5'.repeat(16);
let project: string;
let paths: ReturnType<typeof pathsOf>;
let server: { origin: string; stop(): void };
let browser: Browser;

/** A small project that the cli knows as one, served with its desk. */
async function served(): Promise<void> {
  project = temporaryFolder();
  paths = pathsOf(project);
  await smallProject(project);
  smallSettings(project);
  server = await serveProject(project, { HIROGERU_DESK_KEY: KEY, HIROGERU_CLI: CLI });
}

const at = (path: string, cookie = ''): Promise<Response> =>
  fetch(`${server.origin}${path}`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
const ledger = (): { who: string; what: string; facts: Record<string, unknown> }[] =>
  readFileSync(paths.ledger, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const idOf = (name: string): string =>
  JSON.parse(readFileSync(paths.accounts, 'utf8')).accounts.find(
    (account: { name: string }) => account.name === name,
  ).id;

describe('with accounts', () => {
  beforeAll(async () => {
    await served();
    for (const role of ['planner', 'analyst'] as const) await smallAccount(project, role);
  });
  afterAll(() => server?.stop());

  it('sends everybody to sign in, and from there to the page that they wanted', async () => {
    const page = await at('/how/all?x=1');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/login?to=%2Fhow%2Fall%3Fx%3D1']);
    const inside = await signingIn(server.origin, 'planner', PASSWORD, '?to=%2Fhow%2Fall%3Fx%3D1');
    expect([inside.status, inside.headers.get('location')]).toEqual([303, '/how/all?x=1']);
    const cookie = inside.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-hirogeru-\d+=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const read = await at('/how/all', cookie.split(';')[0]);
    expect([read.status, read.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%09/evil.example/..//x',
    'x',
    '/ x',
  ])('goes to no other site by ?to=%s', async (to) => {
    const inside = await signingIn(server.origin, 'planner', PASSWORD, `?${new URLSearchParams({ to })}`);
    const location = new URL(inside.headers.get('location') ?? '', server.origin);
    expect(location.origin).toBe(server.origin);
  });

  it('lets planners read and analysts write, and tells a planner that the desk is not theirs', async () => {
    const [planner, analyst] = await Promise.all(
      ['planner', 'analyst'].map((name) => signedIn(server.origin, name)),
    );
    expect((await at('/', planner)).status).toBe(200);
    expect((await at('/', analyst)).status).toBe(200);
    const desk = await at('/desk', planner);
    expect([desk.status, await desk.text()]).toEqual([403, expect.stringContaining('分析担当の方だけ')]);
    expect((await at('/desk/rules', analyst)).status).toBe(200);
    expect((await at(`/desk?key=${KEY}`)).headers.get('set-cookie')).toBeNull();
  });

  it('begins under another number each time, and ends the one before', async () => {
    const one = await signedIn(server.origin, 'planner');
    const again = await fetch(`${server.origin}/login`, {
      method: 'POST',
      headers: { origin: server.origin, cookie: one },
      body: new URLSearchParams({ name: 'planner', password: PASSWORD }),
      redirect: 'manual',
    });
    const two = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(two).not.toBe(one);
    expect([(await at('/', one)).status, (await at('/', two)).status]).toEqual([303, 200]);
    expect((await at('/', `${one.split('=')[0]}=${'A'.repeat(43)}`)).status).toBe(303);
  });

  it('ends a session on the server when somebody leaves, and takes no leave by a page elsewhere', async () => {
    const cookie = await signedIn(server.origin, 'planner');
    const leave = (origin: string) =>
      fetch(`${server.origin}/logout`, { method: 'POST', headers: { origin, cookie }, redirect: 'manual' });
    expect((await leave('https://evil.example')).status).toBe(403);
    expect((await at('/', cookie)).status).toBe(200);
    const left = await leave(server.origin);
    expect([left.status, left.headers.get('location')]).toEqual([303, '/login']);
    expect((await at('/', cookie)).status).toBe(303);
    expect((await fetch(`${server.origin}/login`, { method: 'POST', body: 'name=planner' })).status).toBe(
      403,
    );
  });

  it('signs out at once whoever is removed or whose password is taken away', async () => {
    for (const end of [removeAccount, resetAccount]) {
      await smallAccount(project, 'planner', 'guest');
      const cookie = await signedIn(server.origin, 'guest');
      expect((await at('/', cookie)).status).toBe(200);
      end(paths, 'guest', asking);
      expect((await at('/', cookie)).status).toBe(303);
      if (end === resetAccount) removeAccount(paths, 'guest', asking);
    }
  });

  it('takes a password by a one-time link, once, and signs its holder in', async () => {
    const key = addAccount(paths, 'hanako', 'planner', asking);
    const join = (form: Record<string, string>) =>
      fetch(`${server.origin}/join?key=${key}`, {
        method: 'POST',
        headers: { origin: server.origin, accept: 'text/html' },
        body: new URLSearchParams(form),
        redirect: 'manual',
      });
    expect(await (await at(`/join?key=${key}`)).text()).toContain('hanako のパスワード');
    expect((await join({ password: PASSWORD, again: 'other' })).status).toBe(422);
    expect((await join({ password: 'short', again: 'short' })).status).toBe(422);
    const joined = await join({ password: PASSWORD, again: PASSWORD });
    const cookie = joined.headers.get('set-cookie')?.split(';')[0];
    expect([joined.status, (await at('/', cookie)).status]).toEqual([303, 200]);
    expect((await join({ password: PASSWORD, again: PASSWORD })).status).toBe(403);
    expect(await (await at(`/join?key=${key}`)).text()).toMatch(/このリンクは使えません.*href="\/login"/s);
    expect((await at('/join')).status).toBe(200);
  });

  it('tells the ledger who came, left and was refused, by number alone', async () => {
    await smallAccount(project, 'planner', 'jiro');
    await signedIn(server.origin, 'jiro');
    await signingIn(server.origin, 'jiro', 'not the password');
    await signingIn(server.origin, 'no-such-name', 'not the password');
    const who = `account-${idOf('jiro')}`;
    expect(
      ledger()
        .slice(-3)
        .map((line) => [line.who, line.what, line.facts]),
    ).toEqual([
      [who, 'login', { result: 'ok' }],
      [who, 'login', { result: 'refused' }],
      ['unknown', 'login', { result: 'refused' }],
    ]);
    expect(readFileSync(paths.ledger, 'utf8')).not.toMatch(/jiro|no-such-name|not the password/);
    expect(statSync(paths.accounts).mode & 0o777).toBe(0o600);
  });

  it('lets nobody in, and nobody read, where the file of accounts cannot be read', async () => {
    const whole = readFileSync(paths.accounts);
    const cookie = await signedIn(server.origin, 'planner');
    writeFileSync(paths.accounts, whole.subarray(0, -20));
    expect([(await at('/', cookie)).status, (await at('/')).status]).toEqual([303, 303]);
    expect((await signingIn(server.origin, 'planner')).headers.get('set-cookie')).toBeNull();
    writeFileSync(paths.accounts, whole);
    expect((await at('/', cookie)).status).toBe(200);
  });

  it('makes tries wait, and takes not even the right password before', async () => {
    const rightOne = async (): Promise<Response> => {
      const tries: number[] = [];
      while (tries.at(-1) !== 429 && tries.length < 20)
        tries.push((await signingIn(server.origin, 'analyst', `wrong ${tries.length}`)).status);
      expect(tries.at(-1)).toBe(429);
      return signingIn(server.origin, 'analyst');
    };
    let right = await rightOne();
    // The first wait is a second: on a busy machine it may be over before the right one comes, which begins all anew.
    for (let again = 0; again < 4 && right.status === 303; again++) right = await rightOne();
    expect([right.status, right.headers.get('set-cookie')]).toEqual([429, null]);
    expect(await right.text()).toMatch(/\d+秒待ってから/);
    expect(ledger().some(({ facts }) => facts['result'] === 'too-many')).toBe(true);
  });
});

describe('without accounts', () => {
  beforeAll(served);
  afterAll(() => server?.stop());

  it('is open to whoever sits at this machine, and asks for nothing', async () => {
    expect((await at('/')).status).toBe(200);
    expect(await (await at('/login')).text()).toContain('アカウントはまだありません');
    expect((await at('/desk')).status).toBe(403);
  });

  it('is closed under a name that is not this machine’s own, and says how to open it', async () => {
    const offered = await serveProject(project, { ORIGIN: 'https://report.city.example' });
    const location = await new Promise((done, failed) => {
      request(`${offered.origin}/`, { headers: { host: 'report.city.example' } }, (response) => {
        response.resume();
        done(response.headers.location);
      })
        .on('error', failed)
        .end();
    });
    offered.stop();
    expect(location).toBe('/login?to=%2F');
  });

  it.each([
    [['--origin', 'https://report.city.example'], 'アカウントが要ります'],
    [['--origin', 'http://report.city.example'], 'https://'],
    [['--host', '0.0.0.0'], '--origin'],
  ])('is not offered to other machines by %j', async (flags, words) => {
    const { code, stderr } = await hirogeru(['serve', project, '--port', String(await freePort()), ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
  });

  describe.skipIf(!hasBrowser)('in a real browser', () => {
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());

    it('goes from the link of the start to an account of one’s own, out, and in again', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(`${server.origin}/desk?key=${KEY}`);
      expect(page.url()).toBe(`${server.origin}/desk`);
      await page.getByRole('link', { name: 'アカウントをつくる' }).click();
      await page.getByRole('heading', { level: 1, name: 'はじめのアカウント' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByLabel('アカウントの名前').fill('taro');
      await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
      await page.getByLabel('パスワード（もう一度）').fill(PASSWORD);
      await page.getByRole('button', { name: '決める' }).click();
      await page.waitForURL(`${server.origin}/desk`);
      await page.goto(`${server.origin}/`);
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('link', { name: '2段階の確認' }).click();
      await page.getByRole('button', { name: '使いはじめる' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'ログアウト' }).click();
      await page.waitForURL(`${server.origin}/login`);
      expect(await wrongOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.goto(`${server.origin}/plan`);
      await page.getByLabel('アカウントの名前').fill('taro');
      await page.getByLabel('パスワード').fill('not the password');
      await page.getByRole('button', { name: 'ログイン' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('ちがいます');
      expect(await page.title()).toMatch(/^確かめてください：/);
      expect(await wrongOn(page)).toEqual([]);
      // The name is still there.
      await page.getByLabel('パスワード').fill(PASSWORD);
      await page.getByRole('button', { name: 'ログイン' }).click();
      await page.waitForURL(`${server.origin}/plan`);
      await context.close();
      const who = `account-${idOf('taro')}`;
      expect(ledger().map((line) => [line.who, line.what])).toEqual([
        ['desk', 'login'],
        ['desk', 'account'],
        [who, 'logout'],
        [who, 'login'],
        [who, 'login'],
      ]);
    });
  });
});
