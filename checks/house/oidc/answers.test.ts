import { readFileSync, statSync } from 'node:fs';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CLIENT, signed, type Faults } from './fake-issuer.ts';
import { servedBesideIssuer } from './served.ts';
import { visitor } from './visitor.ts';

let house: Awaited<ReturnType<typeof servedBesideIssuer>>;
beforeAll(async () => {
  house = await servedBesideIssuer();
  house.trusts();
});
afterAll(() => house?.stop());
afterEach(() => {
  house.issuer.faults = {};
  house.issuer.subject = 'hanako@city.example';
});

const FORGED: Record<string, NonNullable<Faults['token']>> = {
  'another nonce': (claims, { own }) => signed({ ...claims, nonce: 'x'.repeat(43) }, own),
  'no nonce': ({ nonce: _, ...claims }, { own }) => signed(claims, own),
  'another audience': (claims, { own }) => signed({ ...claims, aud: 'payroll' }, own),
  'several audiences and another party': (claims, { own }) =>
    signed({ ...claims, aud: ['hirogeru', 'payroll'], azp: 'payroll' }, own),
  'several audiences and no party': (claims, { own }) =>
    signed({ ...claims, aud: ['hirogeru', 'payroll'] }, own),
  'another issuer': (claims, { own }) => signed({ ...claims, iss: 'https://issuer.example' }, own),
  'an end that is over': (claims, { own }) => signed({ ...claims, exp: Number(claims.iat) - 60 }, own),
  'no end': ({ exp: _, ...claims }, { own }) => signed(claims, own),
  'a beginning in an hour': (claims, { own }) => signed({ ...claims, nbf: Number(claims.iat) + 3600 }, own),
  'no subject': ({ sub: _, ...claims }, { own }) => signed(claims, own),
  'an empty subject': (claims, { own }) => signed({ ...claims, sub: '' }, own),
  'a key that is not the issuer’s': (claims, { other }) => signed(claims, other),
  'a key that the issuer does not name': (claims, { other }) => signed(claims, other, 'two'),
  'the algorithm none': (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
  'the algorithm none and a key': (claims) => `${part({ alg: 'none', kid: 'one' })}.${part(claims)}.x`,
  'the client’s secret as its key': (claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(CLIENT.client_secret)),
  'claims that were changed': async (claims, { own }) => {
    const [head, , tail] = (await signed({ ...claims, sub: 'somebody' }, own)).split('.');
    return `${head}.${part(claims)}.${tail}`;
  },
  'its signature cut off': async (claims, { own }) => (await signed(claims, own)).replace(/[^.]*$/, ''),
  'nothing signed at all': () => null,
  'something that is none': () => 'a.b.c',
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each(Object.keys(FORGED))('takes no ID token with %s', async (name) => {
  house.issuer.faults = { token: FORGED[name] ?? (() => null) };
  const answer = await visitor(house.origin).signsIn();
  expect(answer).toMatchObject({
    status: 403,
    session: null,
    text: expect.stringContaining('E_OIDC_ANSWER'),
  });
  expect(answer.text).toContain('ログインできませんでした');
});

const TURNED: Record<string, (answer: URLSearchParams) => void> = {
  'another state': (answer) => answer.set('state', 'x'.repeat(43)),
  'no state': (answer) => answer.delete('state'),
  'two states': (answer) => answer.append('state', answer.get('state') ?? ''),
  'another code': (answer) => answer.set('code', 'x'),
  'no code': (answer) => answer.delete('code'),
  'two codes': (answer) => answer.append('code', 'x'),
  'the name of another issuer': (answer) => answer.set('iss', 'https://issuer.example'),
  'no name of an issuer': (answer) => answer.delete('iss'),
  'a refusal': (answer) => {
    answer.delete('code');
    answer.set('error', 'access_denied');
    answer.set('error_description', 'Hanako Yamada <script>');
  },
};
it.each(Object.keys(TURNED))('takes no answer with %s', async (name) => {
  const here = visitor(house.origin);
  const { cookie, location } = await here.begins();
  const back = new URL(await here.asks(location));
  TURNED[name]?.(back.searchParams);
  const answer = await here.comesBack(back.href, cookie);
  expect(answer).toMatchObject({
    status: 403,
    session: null,
    text: expect.stringContaining('E_OIDC_ANSWER'),
  });
  expect(answer.text).not.toMatch(/Yamada|<script/);
});

it('takes an answer from the browser that asked, and once', async () => {
  const [here, elsewhere] = [visitor(house.origin), visitor(house.origin)];
  const { cookie, location } = await here.begins();
  const other = await elsewhere.begins();
  const back = await here.asks(location);
  expect(await elsewhere.comesBack(back, '')).toMatchObject({ status: 400, session: null });
  expect(await elsewhere.comesBack(back, `${cookie}x`)).toMatchObject({ status: 400, session: null });
  // Somebody else's code, put into a flow of one's own: neither as it is, nor under one's own state.
  expect(await elsewhere.comesBack(back, other.cookie)).toMatchObject({ status: 403, session: null });
  const own = await elsewhere.begins();
  const injected = new URL(back);
  injected.searchParams.set('state', new URL(own.location).searchParams.get('state') ?? '');
  expect(await elsewhere.comesBack(injected.href, own.cookie)).toMatchObject({
    status: 403,
    session: null,
  });
  const again = await here.begins();
  const answer = await here.asks(again.location);
  expect(await here.comesBack(answer, again.cookie)).toMatchObject({ status: 200 });
  expect(await here.comesBack(answer, again.cookie)).toMatchObject({ status: 400, session: null });
});

it('takes no code a second time, nor one that was asked for without PKCE', async () => {
  const here = visitor(house.origin);
  const first = await here.begins();
  const used = new URL(await here.asks(first.location));
  expect((await here.comesBack(used.href, first.cookie)).status).toBe(200);
  const second = await here.begins();
  used.searchParams.set('state', new URL(second.location).searchParams.get('state') ?? '');
  expect(await here.comesBack(used.href, second.cookie)).toMatchObject({ status: 403, session: null });
  const { cookie, location } = await here.begins();
  const plain = new URL(location);
  for (const name of ['code_challenge', 'code_challenge_method']) plain.searchParams.delete(name);
  expect(await here.comesBack(await here.asks(plain.href), cookie)).toMatchObject({
    status: 403,
    session: null,
  });
});

it('begins under a number of its own, and ends the session that the browser had', async () => {
  const here = visitor(house.origin);
  const before = (await here.signsIn()).session ?? '';
  const after = await here.signsIn('', before);
  expect(after.session).not.toBe(before);
  expect([await here.reads('/', before), await here.reads('/', after.session)]).toEqual([303, 200]);
  const planted = `${before.split('=')[0]}=${'A'.repeat(43)}`;
  await here.signsIn('', planted);
  expect(await here.reads('/', planted)).toBe(303);
});

it.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '/"><script>',
  '/x?y="><b>',
  '/;url=//evil.example',
])('leads to no other site, and to no words of others, by ?to=%s', async (to) => {
  const { text } = await visitor(house.origin).signsIn(`?${new URLSearchParams({ to })}`);
  const [, onward = 'nowhere'] = /content="0; url=([^"]*)">/.exec(text) ?? [];
  expect(new URL(onward.replaceAll('&amp;', '&'), house.origin).origin).toBe(house.origin);
  expect(text).not.toMatch(/<script|<b>/);
});

it('begins nothing that a page elsewhere asks for', async () => {
  const begun = await visitor(house.origin).begins('', { 'sec-fetch-site': 'cross-site' });
  expect([begun.status, begun.location, begun.cookie]).toEqual([303, '/login', '']);
});

it('asks less and less often for somebody whose answers are wrong', async () => {
  const here = visitor(house.origin);
  house.issuer.faults = { token: () => 'a.b.c' };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) statuses.push((await here.signsIn()).status);
  expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
  expect(statuses.slice(5)).toContain(429);
});

it('keeps neither name nor mail address nor subject, and says none', () => {
  const kept = [house.paths.ledger, house.paths.accounts].map((path) => readFileSync(path, 'utf8')).join('');
  expect(kept + house.said()).not.toMatch(/city\.example|Yamada|goro@|only-for-tests/);
  expect(house.said()).toMatch(/not signed in by the issuer: OAUTH_RESPONSE_BODY_ERROR invalid_grant/);
  expect(house.said()).not.toMatch(/unforeseen/);
  expect(statSync(house.paths.oidc).mode & 0o777).toBe(0o600);
});
