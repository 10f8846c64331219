import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { readAccess, writeAccess } from '@hirogeru/store/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathsOf } from '../../apps/cli/src/project-folder.ts';
import { ROUTES, type Role } from '../../apps/dashboard/src/lib/server/roles.ts';
import { serveProject } from './dashboard-server.ts';
import { temporaryFolder } from './project-run.ts';
import { pathOf, routesOnDisk } from './routes-on-disk.ts';
import { signedIn, smallAccount } from './small-accounts.ts';
import { smallLink, smallProject } from './small-release.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const ROLES: readonly Role[] = ['anybody', 'council', 'enrolling', 'planner', 'analyst'];

it('lists every route that there is, and no other', () => {
  expect(Object.keys(ROUTES).toSorted()).toEqual(
    routesOnDisk()
      .map(({ route }) => route)
      .toSorted(),
  );
});

/** The same in other words: by where a route stands. */
const MEANT: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^\/desk(\/|$)/, ['analyst']],
  [/^\/embed\//, ['council']],
  [/^\/(login(\/oidc(\/callback)?)?|join)$/, ROLES],
  [/^\/(logout|second-factor)$/, ['enrolling', 'planner', 'analyst']],
  [/^\/\(planner\)(\/|$)/, ['planner', 'analyst']],
];

it('opens the desk to analysts, a report to its link, the rest to planners, and takes forms at the desk and to sign in alone', () => {
  for (const [route, entry] of Object.entries(ROUTES)) {
    const meant = MEANT.find(([place]) => place.test(route))?.[1];
    expect(meant, route).toBeDefined();
    for (const roles of Object.values(entry)) expect(roles, route).toEqual(meant);
  }
  const takingForms = Object.keys(ROUTES).filter((route) => ROUTES[route]?.['POST']);
  expect(takingForms.filter((route) => !route.startsWith('/desk')).toSorted()).toEqual([
    '/join',
    '/login',
    '/logout',
    '/second-factor',
  ]);
});

let server: { origin: string; stop(): void };
let token: string;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  const project = temporaryFolder();
  const release = await smallProject(project);
  // The desk has nothing to do here: whatever it asks for ends at once.
  const nothing = join(project, 'nothing.mjs');
  writeFileSync(nothing, '');
  server = await serveProject(project, { HIROGERU_DESK: 'open', HIROGERU_CLI: nothing });
  token = (await smallLink(project, release)).split('=')[1] ?? '';
  for (const role of ['planner', 'analyst'] as const)
    cookies.set(role, await signedIn(server.origin, await smallAccount(project, role)));
  cookies.set('enrolling', await signedIn(server.origin, await smallAccount(project, 'analyst', 'late')));
  const { accounts: path } = pathsOf(project);
  const accounts = readAccess(path).accounts.map((one) =>
    one.name === 'analyst' ? { ...one, secondFactor: 'a..b.c.d' } : one,
  );
  writeAccess(path, { secondFactor: 'analysts', accounts });
});
afterAll(() => server?.stop());

type Answer = { readonly status: number; readonly location: string };

/** What the server answers to somebody of a role. */
function asked(role: Role, method: string, path: string): Promise<Answer> {
  const { origin } = server;
  const headers = {
    origin,
    cookie: cookies.get(role) ?? '',
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  };
  const link = role === 'council' ? `${path.includes('?') ? '&' : '?'}t=${token}` : '';
  return new Promise((done, failed) => {
    request(`${origin}${path}${link}`, { method, headers }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      response.resume().once('end', () => done({ status, location: told.location ?? '' }));
    })
      .on('error', failed)
      .end();
  });
}

const statusFor = async (...what: Parameters<typeof asked>): Promise<number> => (await asked(...what)).status;

/** Let in (where a form without fields, or of another page, is none), sent to sign in or to begin a second factor, refused, or not such a method. */
function told({ status, location }: Answer): string {
  if (status === 405) return 'no such method';
  const isLedAway = location.startsWith('/login?to=') || location === '/second-factor';
  if (status === 403 || (status === 303 && isLedAway)) return 'closed';
  return [200, 303, 400, 404].includes(status) ? 'open' : `${status}`;
}

const expected = (route: string, method: string, role: Role): string => {
  const roles = ROUTES[route]?.[method];
  return roles === undefined ? 'no such method' : roles.includes(role) ? 'open' : 'closed';
};

// Signing out comes last: it ends what the others need.
const isLast = ({ route }: { route: string }): number => Number(route === '/logout');
describe.each(routesOnDisk().toSorted((a, b) => isLast(a) - isLast(b)))('$route', ({ route, isPage }) => {
  const path = pathOf(route);
  it.each(ROLES)('answers %s as the table says, by every method and as data', async (role) => {
    const differences: string[] = [];
    for (const method of METHODS) {
      // An action that no page has: whoever may post is told that there is none.
      const answer = await asked(role, method, method === 'POST' && isPage ? `${path}?/none` : path);
      if (told(answer) !== expected(route, method, role))
        differences.push(`${method} ${answer.status}, not ${expected(route, method, role)}`);
    }
    if (isPage) {
      const answer = await asked(role, 'GET', path === '/' ? '/__data.json' : `${path}/__data.json`);
      if (told(answer) !== expected(route, 'GET', role)) differences.push(`__data.json ${answer.status}`);
    }
    expect(differences).toEqual([]);
  });
});

it('gives files to everybody for reading, and tells nobody of what there is not', async () => {
  for (const role of ROLES) {
    expect(await statusFor(role, 'GET', '/favicon.svg')).toBe(200);
    expect(await statusFor(role, 'POST', '/favicon.svg')).toBe(405);
    expect(await statusFor(role, 'GET', '/nowhere')).toBe(404);
    expect(await statusFor(role, 'POST', '/nowhere')).toBe(405);
    for (const path of ['/data/key', '/../data/key', '/_app/../../server/index.js', '/_app/immutable/'])
      expect(await statusFor(role, 'GET', path), path).toBe(404);
  }
});
