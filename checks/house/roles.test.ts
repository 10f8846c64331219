import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, type Role } from '../../apps/dashboard/src/lib/server/roles.ts';
import { serveProject } from './dashboard-server.ts';
import { temporaryFolder } from './project-run.ts';
import { pathOf, routesOnDisk } from './routes-on-disk.ts';
import { smallLink, smallProject } from './small-release.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const ROLES: readonly Role[] = ['anybody', 'council', 'planner', 'analyst'];

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
  [/^\/\(planner\)(\/|$)/, ['planner', 'analyst']],
];

it('opens the desk to analysts, a report to its link, the rest to planners, and takes forms at the desk alone', () => {
  for (const [route, entry] of Object.entries(ROUTES)) {
    const meant = MEANT.find(([place]) => place.test(route))?.[1];
    expect(meant, route).toBeDefined();
    for (const roles of Object.values(entry)) expect(roles, route).toEqual(meant);
  }
  const takingForms = Object.keys(ROUTES).filter((route) => ROUTES[route]?.['POST']);
  expect(takingForms.every((route) => route.startsWith('/desk'))).toBe(true);
});

const KEY = 'a5'.repeat(16);
const OFFERED = 'https://report.city.example';
let servers: { origin: string; stop(): void }[] = [];
let token: string;
beforeAll(async () => {
  const project = temporaryFolder();
  const release = await smallProject(project);
  // The desk has nothing to do here: whatever it asks for ends at once.
  const nothing = join(project, 'nothing.mjs');
  writeFileSync(nothing, '');
  const env = { HIROGERU_DESK_KEY: KEY, HIROGERU_CLI: nothing };
  servers = await Promise.all([
    serveProject(project, env),
    // As behind a proxy that offers it to others: not everybody who reaches it is a planner.
    serveProject(project, { ...env, ORIGIN: OFFERED }),
  ]);
  token = (await smallLink(project, release)).split('=')[1] ?? '';
});
afterAll(() => servers.forEach((server) => server.stop()));

/** What the server answers to somebody of a role. */
function asked(role: Role, method: string, path: string): Promise<number> {
  const [here, offered] = servers;
  const isHere = role === 'planner' || role === 'analyst';
  const origin = (isHere ? here : offered)?.origin ?? '';
  const name = isHere ? origin : OFFERED;
  const headers = {
    host: new URL(name).host,
    origin: name,
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...(role === 'analyst' ? { cookie: `hirogeru-desk=${KEY}` } : {}),
  };
  const link = role === 'council' ? `${path.includes('?') ? '&' : '?'}t=${token}` : '';
  return new Promise((done, failed) => {
    request(`${origin}${path}${link}`, { method, headers }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0));
    })
      .on('error', failed)
      .end();
  });
}

/** Refused for the role, for the method, or let in (where a form without fields, or of another page, is none). */
const told = (status: number): string =>
  status === 403
    ? 'closed'
    : status === 405
      ? 'no such method'
      : status === 200 || status === 400 || status === 404
        ? 'open'
        : `${status}`;

const expected = (route: string, method: string, role: Role): string => {
  const roles = ROUTES[route]?.[method];
  return roles === undefined ? 'no such method' : roles.includes(role) ? 'open' : 'closed';
};

describe.each(routesOnDisk())('$route', ({ route, isPage }) => {
  const path = pathOf(route);
  it.each(ROLES)('answers %s as the table says, by every method and as data', async (role) => {
    const differences: string[] = [];
    for (const method of METHODS) {
      // An action that no page has: whoever may post is told that there is none.
      const status = await asked(role, method, method === 'POST' ? `${path}?/none` : path);
      if (told(status) !== expected(route, method, role))
        differences.push(`${method} ${status}, not ${expected(route, method, role)}`);
    }
    if (isPage) {
      const status = await asked(role, 'GET', path === '/' ? '/__data.json' : `${path}/__data.json`);
      if (told(status) !== expected(route, 'GET', role)) differences.push(`__data.json ${status}`);
    }
    expect(differences).toEqual([]);
  });
});

it('gives files to everybody for reading, and tells nobody of what there is not', async () => {
  for (const role of ROLES) {
    expect(await asked(role, 'GET', '/favicon.svg')).toBe(200);
    expect(await asked(role, 'POST', '/favicon.svg')).toBe(405);
    expect(await asked(role, 'GET', '/nowhere')).toBe(404);
    expect(await asked(role, 'POST', '/nowhere')).toBe(405);
    for (const path of ['/data/key', '/../data/key', '/_app/../../server/index.js', '/_app/immutable/'])
      expect(await asked(role, 'GET', path), path).toBe(404);
  }
});
