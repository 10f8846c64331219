import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOwnHost } from '../../apps/dashboard/src/lib/server/own-host.ts';
import { closeDesks, cookieOf, openedDesk, type Desk } from './opened-desk.ts';
import { builtDashboard } from './project-run.ts';

// A page elsewhere whose name leads to this machine (DNS rebinding) would read what the server answers.
let desk: Desk;
beforeAll(async () => {
  await builtDashboard();
  desk = await openedDesk();
});
afterAll(closeDesks);

/** What the server answers to somebody who calls it by a name. */
const asked = (host: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{ status: number | undefined; cookie: boolean; body: string }>((done, failed) => {
    request(`${desk.origin}${path}`, { headers: { ...headers, host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () =>
        done({ status: response.statusCode, cookie: 'set-cookie' in response.headers, body }),
      );
    })
      .on('error', failed)
      .end();
  });

it.each([
  '/',
  '/how',
  '/favicon.svg',
  '/findings.json',
  '/__data.json',
  '/embed/r2?t=x',
  '/desk',
  '/desk?key=KEY',
])('gives %s to nobody who calls the server by another name', async (path) => {
  const { port } = new URL(desk.origin);
  for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`])
    expect(await asked(host, path.replace('KEY', desk.key), { cookie: cookieOf(desk) })).toEqual({
      status: 421,
      cookie: false,
      body: '',
    });
});

it('answers to its own name', async () => {
  const own = { cookie: cookieOf(desk) };
  expect((await asked(new URL(desk.origin).host, `/desk?key=${desk.key}`, own)).status).toBe(303);
  expect((await asked(`localhost:${new URL(desk.origin).port}`, '/')).status).not.toBe(421);
});

it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST', '[::1]:4173', '127.0.0.1'])(
  'knows this machine as %s',
  (host) => expect(isOwnHost(host, '')).toBe(true),
);

it.each([
  'evil.example',
  'evil.example:4173',
  '127.0.0.1.evil.example',
  'localhost.evil.example:4173',
  'evil.example#127.0.0.1',
  '127.0.0.1:4173@evil.example',
  '192.168.0.2:4173',
  '',
])('does not answer to %s', (host) => expect(isOwnHost(host, '')).toBe(false));

it('answers to the address under which it is offered, and to no other', () => {
  expect(isOwnHost('Report.city.example', 'https://report.city.example')).toBe(true);
  expect(isOwnHost('report.city.example:8443', 'https://report.city.example:8443')).toBe(true);
  expect(isOwnHost('report.city.example:8443', 'https://report.city.example')).toBe(false);
  expect(isOwnHost(null, 'https://report.city.example')).toBe(false);
});
