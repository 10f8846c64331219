import { join } from 'node:path';
import { readLinks } from '@hirogeru/store/access';
import { readLedger } from '@hirogeru/store/release';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadProject, pathsOf } from '../../apps/cli/src/project-folder.ts';
import { addAccount, removeAccount, setSecondFactorRule } from '../../apps/cli/src/steps/accounts.ts';
import { checkedLedger } from '../../apps/cli/src/steps/checked-ledger.ts';
import { revokeLinks } from '../../apps/cli/src/steps/report-links.ts';
import { anAddress } from './an-address.ts';
import { serveProject } from './dashboard-server.ts';
import { CLI, ROOT, temporaryFolder } from './project-run.ts';
import { codeAt } from './second-factor/code-at.ts';
import { quickAccount, SECRET } from './second-factor/quick-account.ts';
import { smallLink, smallProject, smallSettings } from './small-release.ts';

// Two processes serve one project at once, as where a planner's pages are offered and the desk is open on the machine.
const asking = { who: 'command-line', now: () => new Date() };
const SERVED = { HIROGERU_CLI: CLI, ADDRESS_HEADER: 'x-address' };
type Server = Awaited<ReturnType<typeof serveProject>>;
let project: string;
let release: string;
let paths: ReturnType<typeof pathsOf>;
let [one, other] = [null, null] as unknown as [Server, Server];

beforeAll(async () => {
  project = temporaryFolder();
  paths = pathsOf(project);
  release = await smallProject(project);
  smallSettings(project);
  [one, other] = await Promise.all([serveProject(project, SERVED), serveProject(project, SERVED)]);
});
afterAll(() => [one, other].forEach((server) => server?.stop()));

const reads = async (server: Server, path: string, cookie = ''): Promise<number> =>
  (await fetch(`${server.origin}${path}`, { headers: { cookie }, redirect: 'manual' })).status;

async function sends(server: Server, path: string, form: Record<string, string>, address = anAddress()) {
  const response = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { origin: server.origin, accept: 'text/html', 'x-address': address },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: response.status, cookie };
}
const signsIn = (server: Server, name: string, code = '') =>
  sends(server, '/login', { name, password: 'password', code });
const joins = (server: Server, key: string) =>
  sends(server, `/join?key=${key}`, {
    password: '仲間と話せる場所がほしい',
    again: '仲間と話せる場所がほしい',
  });

it('takes a code of a second factor once, at whichever it comes first', async () => {
  await quickAccount(paths, 'hanako', SECRET);
  const code = codeAt(SECRET, Math.floor(Date.now() / 30_000));
  const both = await Promise.all([signsIn(one, 'hanako', code), signsIn(other, 'hanako', code)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 401]);
  expect((await signsIn(other, 'hanako', code)).status).toBe(401);
});

it('takes a one-time link once', async () => {
  const key = addAccount(paths, 'jiro', 'planner', asking);
  const both = await Promise.all([joins(one, key), joins(other, key)]);
  expect(both.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
  expect(await Promise.all([one, other].map(async (server) => (await joins(server, key)).status))).toEqual([
    403, 403,
  ]);
});

it('closes with the next request, at both, what was taken back or is demanded', async () => {
  await quickAccount(paths, 'saburo', null);
  const links = [await smallLink(project, release)];
  const sessions = [
    [one, (await signsIn(one, 'saburo')).cookie],
    [other, (await signsIn(other, 'saburo')).cookie],
  ] as const;
  const seen = () =>
    Promise.all([
      ...sessions.map(([server, cookie]) => reads(server, '/', cookie)),
      ...links.flatMap((link) => [reads(one, link), reads(other, link)]),
    ]);
  expect(await seen()).toEqual([200, 200, 200, 200]);
  revokeLinks(paths, [...readLinks(paths.links).made.keys()], asking);
  setSecondFactorRule(paths, 'required', asking);
  expect(await seen()).toEqual([303, 303, 403, 403]);
  setSecondFactorRule(paths, 'optional', asking);
  expect(await seen()).toEqual([200, 200, 403, 403]);
  removeAccount(paths, 'saburo', asking);
  expect(await seen()).toEqual([303, 303, 403, 403]);
  // A session is of the process that it began at.
  await quickAccount(paths, 'shiro', null);
  const number = (await signsIn(one, 'shiro')).cookie.split('=')[1] ?? '';
  const sent = (server: Server) => `__Host-hirogeru-${new URL(server.origin).port}=${number}`;
  expect([await reads(one, '/', sent(one)), await reads(other, '/', sent(other))]).toEqual([200, 303]);
});

it('tells one ledger of everything, whole, and counts mistakes at each by itself', async () => {
  const before = readLedger(paths.ledger).length;
  const address = anAddress();
  const tries = (server: Server) =>
    Promise.all(
      Array.from({ length: 5 }, () => sends(server, '/login', { name: 'nobody', password: 'x' }, address)),
    );
  const statuses = (await Promise.all([tries(one), tries(other)])).flat().map(({ status }) => status);
  // Five tries at each of them: whoever guesses has so many more.
  expect(statuses).toEqual(Array.from({ length: 10 }, () => 401));
  expect(readLedger(paths.ledger).slice(before)).toHaveLength(10);
});

it('opens nothing that was over, where the clock was set back and it was started again', async () => {
  const [key, late] = [addAccount(paths, 'goro', 'planner', asking), await smallLink(project, release)];
  expect([await reads(one, late), (await readsJoin(one, key)).includes('goro')]).toEqual([200, true]);
  const ahead = await serveProject(project, {
    ...SERVED,
    NODE_OPTIONS: `--import ${join(ROOT, 'checks/house/shift-clock.mjs')}`,
    HIROGERU_TEST_SHIFT_DAYS: '5',
  });
  await sends(ahead, '/login', { name: 'nobody', password: 'x' });
  expect(await reads(ahead, late)).toBe(403);
  ahead.stop();
  const again = await serveProject(project, SERVED);
  expect([await reads(again, late), (await readsJoin(again, key)).includes('goro')]).toEqual([403, false]);
  expect((await joins(again, key)).status).toBe(403);
  // What is made from now on is good by the clock of now.
  expect(await reads(again, await smallLink(project, release))).toBe(200);
  again.stop();
  expect(checkedLedger(loadProject(project))).toMatchObject({ ok: true, setBack: [expect.any(Number)] });
});

const readsJoin = async (server: Server, key: string): Promise<string> =>
  (await fetch(`${server.origin}/join?key=${key}`)).text();
