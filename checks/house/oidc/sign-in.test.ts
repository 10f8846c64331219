import { readAccess, writeOidcSettings } from '@hirogeru/store/access';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeAccount, resetAccount } from '../../../apps/cli/src/steps/accounts.ts';
import { PASSWORD } from '../small-accounts.ts';
import type { Faults } from './fake-issuer.ts';
import { servedBesideIssuer } from './served.ts';
import { visitor } from './visitor.ts';

const asking = { who: 'command-line', now: () => new Date() };
let house: Awaited<ReturnType<typeof servedBesideIssuer>>;
beforeAll(async () => {
  house = await servedBesideIssuer();
});
afterAll(() => house?.stop());
afterEach(() => {
  house.issuer.faults = {};
  house.issuer.subject = 'hanako@city.example';
});

it('asks no issuer and offers none where none is set', async () => {
  const here = visitor(house.origin);
  expect(
    await (await fetch(`${house.origin}/login`, { headers: { 'x-address': '::1' } })).text(),
  ).not.toContain('login/oidc');
  expect((await here.begins()).status).toBe(404);
  expect((await here.comesBack(`${house.origin}/login/oidc/callback?code=x&state=x`, '')).status).toBe(404);
  expect(house.issuer.asked).toEqual([]);
});

describe('with an issuer', () => {
  beforeAll(() => house.trusts());

  it('signs in whom an account is linked with, and asks for nothing but who they are', async () => {
    const here = visitor(house.origin);
    const { status, cookie, location } = await here.begins('?to=%2Fhow%2Fall%3Fx%3D1%26y%3D2');
    const asked = new URL(location);
    expect([status, asked.origin, asked.pathname]).toEqual([303, house.issuer.issuer, '/authorize']);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'hirogeru',
      redirect_uri: `${house.origin}/login/oidc/callback`,
      response_type: 'code',
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const { session, text, ...answer } = await here.comesBack(await here.asks(location), cookie);
    expect(answer.status).toBe(200);
    expect(text).toContain('<meta http-equiv="refresh" content="0; url=/how/all?x=1&amp;y=2">');
    expect([await here.reads('/', session), await here.reads('/desk', session)]).toEqual([200, 403]);
    expect(house.ledger().at(-1)).toEqual([`account-${house.hanako}`, 'login', { result: 'ok' }]);
  });

  it('sends its handle in a cookie for coming back, and the session in a strict one', async () => {
    const start = await fetch(`${house.origin}/login/oidc`, {
      redirect: 'manual',
      headers: { 'x-address': '::1' },
    });
    expect(start.headers.get('set-cookie')).toMatch(
      /^__Host-hirogeru-\d+-oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(start.headers.get('cache-control')).toBe('no-store');
    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = await visitor(house.origin).asks(start.headers.get('location') ?? '');
    const entered = await fetch(back, { headers: { cookie, 'x-address': '::1' } });
    const [gone, session] = entered.headers.getSetCookie().toSorted((a) => (a.includes('-oidc=') ? -1 : 1));
    expect(gone).toMatch(/-oidc=; Max-Age=0;/);
    expect(session).toMatch(
      /^__Host-hirogeru-\d+=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('lets nobody in merely because the issuer knows them', async () => {
    house.issuer.subject = 'jiro@city.example';
    const answer = await visitor(house.origin).signsIn();
    expect(answer).toMatchObject({
      status: 403,
      session: null,
      text: expect.stringContaining('E_OIDC_UNKNOWN'),
    });
    expect(house.ledger().at(-1)).toEqual(['unknown', 'login', { result: 'refused' }]);
  });

  it('links an account by its one-time link, once, and one person with one account', async () => {
    house.issuer.subject = 'saburo@city.example';
    const [here, key] = [visitor(house.origin), house.invites('saburo', 'analyst')];
    const page = await (
      await fetch(`${house.origin}/join?key=${key}`, { headers: { 'x-address': '::1' } })
    ).text();
    expect(page).toContain(`href="/login/oidc?key=${key}"`);
    const joined = await here.signsIn(`?key=${key}`);
    expect(joined.text).toContain('content="0; url=/desk"');
    expect(await here.reads('/desk/rules', joined.session)).toBe(200);
    const { id } = readAccess(house.paths.accounts).accounts.find(({ name }) => name === 'saburo') ?? {
      id: '',
    };
    expect(house.ledger().slice(-2)).toEqual([
      [`account-${id}`, 'account', { account: id, change: 'linked' }],
      [`account-${id}`, 'login', { result: 'ok' }],
    ]);
    expect(await here.begins(`?key=${key}`)).toMatchObject({ status: 403, cookie: '' });
    const other = house.invites('shiro');
    expect(await here.signsIn(`?key=${other}`)).toMatchObject({
      status: 403,
      session: null,
      text: expect.stringContaining('E_OIDC_TAKEN'),
    });
  });

  it('signs out at once whoever is removed or begun anew, and everybody when the issuer is trusted no more', async () => {
    for (const end of [removeAccount, resetAccount, () => writeOidcSettings(house.paths.oidc, null)]) {
      house.issuer.subject = 'goro@city.example';
      house.links('goro', house.issuer.subject);
      const here = visitor(house.origin);
      const { session } = await here.signsIn();
      expect(await here.reads('/', session)).toBe(200);
      end(house.paths, 'goro', asking);
      expect(await here.reads('/', session)).toBe(303);
      house.trusts();
      if (end !== removeAccount) removeAccount(house.paths, 'goro', asking);
    }
  });

  it('ends the session when somebody leaves, and tells that the issuer still knows them', async () => {
    const here = visitor(house.origin);
    const { session } = await here.signsIn();
    const headers = { origin: house.origin, cookie: session ?? '', 'x-address': '::1' };
    const left = await fetch(`${house.origin}/logout`, { method: 'POST', headers, redirect: 'manual' });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/login?left=oidc']);
    expect(await here.reads('/', session)).toBe(303);
    const page = await (
      await fetch(`${house.origin}/login?left=oidc`, { headers: { 'x-address': '::1' } })
    ).text();
    expect(page).toContain(`href="${house.issuer.issuer}/leave"`);
  });
});

describe('with an issuer that is not as it should be', () => {
  const DESCRIBED: Record<string, () => Faults> = {
    'does not work': () => ({ status: 500 }),
    'calls itself otherwise': () => ({ metadata: { issuer: 'https://issuer.example' } }),
    'wants codes sent without https': () => ({ metadata: { token_endpoint: 'http://issuer.example/token' } }),
    'wants people sent elsewhere without https': () => ({
      metadata: { authorization_endpoint: 'http://issuer.example/' },
    }),
    'wants a script run': () => ({ metadata: { end_session_endpoint: 'javascript:alert(1)' } }),
    'has no keys': () => ({ metadata: { jwks_uri: undefined } }),
  };
  it.each(Object.keys(DESCRIBED))('sends nobody to one that %s', async (name) => {
    house.issuer.faults = DESCRIBED[name]?.() ?? {};
    // Another address of the same: what was known of the issuer is not taken.
    house.trusts(`${house.issuer.issuer}/`);
    const begun = await visitor(house.origin).begins();
    expect(begun).toMatchObject({
      status: 503,
      cookie: '',
      text: expect.stringContaining('E_OIDC_ISSUER'),
    });
  });

  it('takes passwords as before where the issuer is not there, and says that it is not', async () => {
    house.trusts('http://localhost:9');
    expect((await visitor(house.origin).begins()).text).toContain('E_OIDC_ISSUER');
    const signingIn = await fetch(`${house.origin}/login`, {
      method: 'POST',
      headers: { origin: house.origin, 'x-address': '::1' },
      body: new URLSearchParams({ name: 'analyst', password: PASSWORD }),
      redirect: 'manual',
    });
    const [cookie = ''] = signingIn.headers.get('set-cookie')?.split(';') ?? [];
    expect(await visitor(house.origin).reads('/', cookie)).toBe(200);
  });
});
