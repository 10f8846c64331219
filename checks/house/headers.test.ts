import { readdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveProject } from './dashboard-server.ts';
import { ROOT, temporaryFolder } from './project-run.ts';
import { pathOf, routesOnDisk } from './routes-on-disk.ts';
import { smallLink, smallProject, smallWebRelease } from './small-release.ts';

const KEY = 'a5'.repeat(16);
const CLIENT = join(ROOT, 'apps/dashboard/build/client');
let server: { origin: string; stop(): void };
let link: string;
beforeAll(async () => {
  const project = temporaryFolder();
  await smallProject(project);
  const forEverybody = await smallWebRelease(project);
  const nothing = join(project, 'nothing.mjs');
  writeFileSync(nothing, '');
  server = await serveProject(project, { HIROGERU_DESK_KEY: KEY, HIROGERU_CLI: nothing });
  link = await smallLink(project, forEverybody, 'overview', 'web');
  const entering = await asked(`/desk?key=${KEY}`);
  cookie = { cookie: entering.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
});
afterAll(() => server?.stop());

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
const asked = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<Answer>((done, failed) => {
    request(`${server.origin}${path}`, options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.once('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
let cookie: { cookie: string };
const read = (route: string): Promise<Answer> =>
  route.startsWith('/embed/')
    ? asked(link)
    : asked(pathOf(route), { headers: route.startsWith('/desk') ? cookie : {} });

/** What the directives of a policy say, by name. */
const policyOf = ({ headers }: Answer): Record<string, string> =>
  Object.fromEntries(
    (headers['content-security-policy']?.toString() ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

/** What every answer of the server says, whatever it is. */
function expectClosed({ headers }: Answer): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http:|data:|blob:/);
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('sourcemap');
}

const OPEN_TO_SCRIPTS = [
  '/desk',
  '/desk/dictionary',
  '/desk/personal/[answer]',
  '/desk/quotes',
  '/desk/themes/[id]',
];

describe.each(routesOnDisk().filter(({ isPage }) => isPage))('$route', ({ route }) => {
  it('has a strict policy, is framed by nobody it was not made for, and is kept by nobody else', async () => {
    const page = await read(route);
    expect(page.status).toBe(200);
    expectClosed(page);
    const isReport = route === '/embed/[report]';
    const { 'script-src': scripts, ...policy } = policyOf(page);
    expect(policy).toEqual({
      'default-src': "'none'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'svelte-trusted-html sveltekit-trusted-url',
      'frame-ancestors': isReport ? 'https://city.example' : "'none'",
    });
    expect(scripts).toMatch(
      OPEN_TO_SCRIPTS.includes(route) ? /^'self' 'nonce-[A-Za-z0-9+/=]{22,}'$/ : /^'none'$/,
    );
    expect(page.headers['x-frame-options']).toBe(isReport ? undefined : 'DENY');
    expect(page.headers['cache-control']).toBe(
      route.startsWith('/(planner)') ? 'private, no-cache' : 'no-store',
    );
    expect(page.headers.vary).toContain('Cookie');
    expect(page.body).not.toMatch(/<[a-z][^>]*\sstyle=|<[a-z][^>]*\son[a-z]+=|<style/i);
  });
});

it('gives every file the same headers as a page, and no map of the sources', async () => {
  const files = readdirSync(CLIENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(CLIENT, join(entry.parentPath, entry.name))}`);
  expect(files).toContain('/favicon.svg');
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  // Fonts are cut into some three hundred files of one kind; a few of them speak for all.
  const fonts = files.filter((file) => file.endsWith('.woff2')).slice(0, 5);
  for (const file of [...files.filter((name) => !/\.woff2?$/.test(name)), ...fonts]) {
    const answer = await asked(file);
    expect(answer.status, file).toBe(200);
    expectClosed(answer);
    expect(answer.headers['x-frame-options']).toBe('DENY');
    expect(answer.headers['cache-control']).toBe(
      file.startsWith('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'private, no-cache',
    );
    expect(answer.body).not.toContain('sourceMappingURL');
  }
});

it('has no map of its sources anywhere', async () => {
  const maps = readdirSync(join(CLIENT, '..'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.map'),
  );
  const paths = maps.flatMap((file) => [`/${file}`, `/_app/${file}`, `/${file.split('/').at(-1)}`]);
  for (const path of paths.slice(0, 30)) expect((await asked(path)).status, path).toBe(404);
});

it.each([
  ['nothing', '/nowhere', {}, 404],
  ['an address that is none', '/%ff', {}, 400],
  ['a closed desk', '/desk', {}, 403],
  ['a closed report', '/embed/overview?t=x', {}, 403],
  ['a report that there is not', '/embed/none', {}, 403],
  ['a view that there is not', '/how/__proto__', {}, 404],
  ['a group that there is not', '/change/constructor', {}, 404],
  ['a method that no page has', '/', { method: 'DELETE' }, 403],
  ['a page by another name', '/', { headers: { host: 'evil.example' } }, 421],
  ['data of a closed desk', '/desk/__data.json', {}, 403],
])('refuses %s with the same headers, and nothing of how it is built', async (_, path, options, status) => {
  const answer = await asked(path, options);
  expect(answer.status).toBe(status);
  expectClosed(answer);
  expect(policyOf(answer)['frame-ancestors']).toBe("'none'");
  expect(answer.body).not.toMatch(/\bat .*[:(]\d+|node_modules|\.js:\d|\/build\/|Error:/);
});

it.each([
  ['of unknown length', { 'transfer-encoding': 'chunked' }, 411],
  ['of more than a form can hold', { 'content-length': String(2 * 1024 * 1024) }, 413],
])('does not read what is sent %s', async (_, length, status) => {
  const headers = { ...cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await asked('/desk/dictionary', { method: 'POST', headers: { ...headers, ...length } });
  expect(answer.status).toBe(status);
  expectClosed(answer);
});
