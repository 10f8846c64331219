import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeDesks,
  cookieOf,
  CSV,
  inboxOf,
  openedDesk,
  post,
  servedDesk,
  type Desk,
} from './opened-desk.ts';
import { builtDashboard } from './project-run.ts';

beforeAll(builtDashboard);
afterAll(closeDesks);

describe('the key of the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openedDesk();
  });

  it.each([
    ['without a key', '/desk', {}],
    ['with a wrong key', '/desk?key=00000000000000000000000000000000', {}],
    ['with an empty key', '/desk?key=', {}],
    ['with a wrong cookie', '/desk', { cookie: `__Host-hirogeru=${'0'.repeat(43)}` }],
  ])('keeps it closed %s, with a plain page', async (_, path, headers) => {
    const response = await fetch(`${desk.origin}${path}`, { headers, redirect: 'manual' });
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('始めたときに表示されたリンク');
    expect(html).not.toMatch(/<form|<script/);
  });

  it('opens it once, and is taken out of the address', async () => {
    const fresh = await servedDesk();
    const looking = { headers: { 'sec-purpose': 'prefetch;prerender' }, redirect: 'manual' } as const;
    expect((await fetch(fresh.link, looking)).status).toBe(403);
    const response = await fetch(fresh.link, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/desk');
    const { port } = new URL(fresh.origin);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(
        `^__Host-hirogeru-${port}=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict$`,
      ),
    );
    expect(cookie).not.toContain(fresh.key);
    const again = await fetch(fresh.link, { redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(await again.text()).toContain('もう使われました');
    // Whoever has used it may follow it again.
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await fetch(fresh.link, { headers, redirect: 'manual' })).status).toBe(303);
  });

  it('has a plain cookie in Safari, which drops others over http, and there alone', async () => {
    const fresh = await servedDesk();
    const safari =
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
    const headers = { 'user-agent': safari };
    const response = await fetch(fresh.link, { headers, redirect: 'manual' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^hirogeru-\d+=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const own = { cookie: cookie.split(';')[0] ?? '' };
    expect((await fetch(`${fresh.origin}/desk`, { headers: { ...headers, ...own } })).status).toBe(200);
    expect((await fetch(`${fresh.origin}/desk`, { headers: own })).status).toBe(403);
  });

  it('is not tried without an end', async () => {
    const fresh = await servedDesk();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++)
      statuses.push((await fetch(`${fresh.origin}/desk?key=${'0'.repeat(32)}`)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
    // Not even with the right one, until the time is over.
    expect((await fetch(fresh.link, { redirect: 'manual' })).status).toBe(429);
  });

  it.each([
    'upload',
    'look',
    'take',
    'propose',
    'publish',
    'decide',
    'undoLook',
    'undo',
    'putBack',
    'cancel',
  ])('is asked for by %s', async (action) => {
    const body = new FormData();
    body.append('files', new File([CSV], '回答.csv'));
    const response = await post(desk, action, { origin: desk.origin, accept: 'text/html' }, body);
    expect(response.status).toBe(403);
    expect(inboxOf(desk)).toEqual([]);
  });

  it('is asked for by the pages of themes, to read and to decide', async () => {
    const page = `${desk.origin}/desk/themes/others`;
    const form = { origin: desk.origin, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(page)).status).toBe(403);
    const deciding = await fetch(page, { method: 'POST', headers: form, body: 'decision=hide' });
    expect(deciding.status).toBe(403);
    const key = { ...form, cookie: cookieOf(desk), accept: 'text/html' };
    for (const body of ['decision=all', 'decision=into&into=../x', 'decision=move&answer=--json&to=others'])
      expect((await fetch(page, { method: 'POST', headers: key, body })).status, body).toBe(400);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'is no use to a page of %s',
    async (origin) => {
      const body = new FormData();
      body.append('files', new File([CSV], '回答.csv'));
      const response = await post(desk, 'upload', { origin, cookie: cookieOf(desk) }, body);
      expect(response.status).toBe(403);
      expect(inboxOf(desk)).toEqual([]);
    },
  );

  it('opens nothing when the desk was not asked for', async () => {
    const closed = await servedDesk(undefined, []);
    for (const path of ['/desk', '/desk?key=', `/desk?key=${desk.key}`]) {
      const response = await fetch(`${closed.origin}${path}`, { headers: { cookie: cookieOf(desk) } });
      expect(response.status, path).toBe(403);
    }
  });
});
