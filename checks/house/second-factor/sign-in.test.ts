import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readAccess, writeAccess, type Account } from '@hirogeru/store/access';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathsOf } from '../../../apps/cli/src/project-folder.ts';
import { resetAccount, setSecondFactorRule } from '../../../apps/cli/src/steps/accounts.ts';
import { anAddress } from '../an-address.ts';
import { serveProject } from '../dashboard-server.ts';
import { CLI, temporaryFolder } from '../project-run.ts';
import { smallProject, smallSettings } from '../small-release.ts';
import { codeAt } from './code-at.ts';
import { quickAccount, SECRET } from './quick-account.ts';

const asking = { who: 'command-line', now: () => new Date() };
let paths: ReturnType<typeof pathsOf>;
let server: Awaited<ReturnType<typeof serveProject>>;

beforeAll(async () => {
  const project = temporaryFolder();
  paths = pathsOf(project);
  await smallProject(project);
  smallSettings(project);
  server = await serveProject(project, {
    HIROGERU_CLI: CLI,
    ADDRESS_HEADER: 'x-address',
  });
});
afterAll(() => server?.stop());

const stepNow = (): number => Math.floor(Date.now() / 30_000);

const accountOf = (name: string): Account | undefined =>
  readAccess(paths.accounts).accounts.find((one) => one.name === name);

const added = (name: string, secret: string | null) => quickAccount(paths, name, secret);

/** Sends a form as a page would, from an address of its own unless told which. */
async function sends(path: string, form: Record<string, string>, session = '', address = anAddress()) {
  const response = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { origin: server.origin, accept: 'text/html', 'x-address': address, cookie: session },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  return { status: response.status, session: cookie, text: await response.text() };
}
const signsIn = (name: string, code: string, password = 'password', address = anAddress()) =>
  sends('/login', { name, password, code }, '', address);
const reads = (path: string, session: string | null) =>
  fetch(`${server.origin}${path}`, {
    headers: { cookie: session ?? '', 'x-address': anAddress() },
    redirect: 'manual',
  });
const CLOSED = { status: 401, session: null };

it('begins with a code of its holder’s app, signs other sessions out, and asks for a code from then on', async () => {
  await added('hanako', null);
  const step = stepNow();
  const { session } = await signsIn('hanako', '');
  const page = await (await reads('/second-factor', session)).text();
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(page)?.[1] ?? '';
  expect(page).toContain(secret.replaceAll(/(.{4})(?=.)/g, '$1 '));
  const begins = (code: string, password = 'password') =>
    sends('/second-factor', { secret, password, code }, session ?? '');
  expect((await begins('000000')).text).toContain(`value="${secret}"`);
  expect(await begins(codeAt(secret, step), 'another')).toMatchObject({ status: 422, session: null });
  expect(accountOf('hanako')?.secondFactor).toBeNull();
  const begun = await begins(codeAt(secret, step));
  expect(begun.status).toBe(303);
  expect([(await reads('/', session)).status, (await reads('/', begun.session)).status]).toEqual([303, 200]);
  expect(await signsIn('hanako', '')).toMatchObject(CLOSED);
  // The code that it began with is used up.
  expect(await signsIn('hanako', codeAt(secret, step))).toMatchObject(CLOSED);
  expect(await signsIn('hanako', codeAt(secret, step + 1))).toMatchObject({ status: 303 });
  expect(await signsIn('hanako', codeAt(secret, step + 1))).toMatchObject(CLOSED);
  const kept = readFileSync(paths.accounts, 'utf8') + readFileSync(paths.ledger, 'utf8') + server.said();
  expect(kept).not.toContain(secret);
});

it('uses a code up with the right password alone, and lets tries at codes wait, from however many addresses', async () => {
  await added('jiro', SECRET);
  const code = codeAt(SECRET, stepNow() + 1);
  expect(await signsIn('jiro', code, 'another')).toMatchObject(CLOSED);
  expect((await signsIn('jiro', code)).status).toBe(303);
  const statuses: number[] = [];
  // The wait is a second at first, which a busy machine may let pass, and doubles.
  for (let attempt = 0; attempt < 10; attempt++) statuses.push((await signsIn('jiro', '000000')).status);
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(statuses.slice(5)).toContain(429);
  // Whoever does not know the password is told of nothing but that, and makes nobody wait.
  expect((await signsIn('jiro', '000000', 'another')).status).toBe(401);
});

it('lets nobody in by a secret of another account, by one that was changed, or without the key', async () => {
  await added('saburo', SECRET);
  await added('shiro', SECRET);
  const [whole, key] = [readFileSync(paths.accounts), readFileSync(paths.accountKey)];
  const sealed = accountOf('shiro')?.secondFactor ?? '';
  const code = codeAt(SECRET, stepNow() + 1);
  for (const secondFactor of [accountOf('saburo')?.secondFactor ?? '', `${sealed.slice(0, -4)}AAAA`]) {
    const access = readAccess(paths.accounts);
    const accounts = access.accounts.map((one) => (one.name === 'shiro' ? { ...one, secondFactor } : one));
    writeAccess(paths.accounts, { ...access, accounts });
    expect(await signsIn('shiro', code)).toMatchObject(CLOSED);
    writeFileSync(paths.accounts, whole);
  }
  rmSync(paths.accountKey);
  expect(await signsIn('shiro', code)).toMatchObject(CLOSED);
  writeFileSync(paths.accountKey, '5a'.repeat(32));
  expect(await signsIn('shiro', code)).toMatchObject(CLOSED);
  writeFileSync(paths.accountKey, key);
  expect(await signsIn('shiro', code)).toMatchObject({ status: 303 });
});

it('ends with password and code, and nothing less', async () => {
  await added('goro', SECRET);
  const step = stepNow();
  const { session } = await signsIn('goro', codeAt(SECRET, step));
  const ends = (code: string, password = 'password') =>
    sends('/second-factor', { password, code }, session ?? '');
  for (const code of ['', '000000', codeAt(SECRET, step)])
    expect(await ends(code)).toMatchObject({ status: 422, session: null });
  expect(await ends(codeAt(SECRET, step + 1), 'another')).toMatchObject({ status: 422, session: null });
  const ended = await ends(codeAt(SECRET, step + 1));
  expect([ended.status, (await reads('/', ended.session)).status]).toEqual([303, 200]);
  expect(await signsIn('goro', '')).toMatchObject({ status: 303 });
  const changes = readFileSync(paths.ledger, 'utf8').match(/"change":"second-factor(-off)?"/g) ?? [];
  expect(changes.at(-1)).toBe('"change":"second-factor-off"');
});

it('goes, with the password, where the command line gives another link', async () => {
  await added('rokuro', SECRET);
  resetAccount(paths, 'rokuro', asking);
  expect(accountOf('rokuro')).toMatchObject({ secondFactor: null, password: null });
});

it('is demanded from the next request on: whoever has none reaches nothing before, and cannot end it after', async () => {
  await added('nanako', null);
  const { session } = await signsIn('nanako', '');
  expect((await reads('/', session)).status).toBe(200);
  setSecondFactorRule(paths, 'required', asking);
  for (const path of ['/', '/how/all', '/desk', '/findings.json']) {
    const led = await reads(path, session);
    expect([led.status, led.headers.get('location')], path).toEqual([303, '/second-factor']);
  }
  expect((await reads('/__data.json', session)).status).toBe(403);
  expect((await sends('/desk?/publish', {}, session ?? '')).status).toBe(403);
  const page = await (await reads('/second-factor', session)).text();
  expect(page).toContain('設定がすむまで、ほかの画面は開けません');
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(page)?.[1] ?? '';
  const [step, password] = [stepNow(), 'password'];
  const begun = await sends(
    '/second-factor',
    { secret, password, code: codeAt(secret, step) },
    session ?? '',
  );
  expect([begun.status, (await reads('/', begun.session)).status]).toEqual([303, 200]);
  const ends = { password, code: codeAt(secret, step + 1) };
  expect(await sends('/second-factor', ends, begun.session ?? '')).toMatchObject({ status: 403 });
  expect(accountOf('nanako')?.secondFactor).not.toBeNull();
  expect(await (await reads('/second-factor', begun.session)).text()).not.toContain('使うのをやめる');
  setSecondFactorRule(paths, 'analysts', asking);
  await added('hachiro', null);
  expect((await reads('/', (await signsIn('hachiro', '')).session)).status).toBe(200);
});
