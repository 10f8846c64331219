import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What Hirogeru is called at the fake issuer, and shows that it is. */
export const CLIENT = { client_id: 'hirogeru', client_secret: 'only-for-tests' };

/** What was asked for a code. */
type Asked = { readonly challenge: string | null; readonly nonce: string | null; readonly comesBack: string };

/** What the issuer does otherwise than it should. */
export type Faults = {
  /** Changes what it says of itself. */
  metadata?: object;
  /** Makes an ID token of its claims by itself; null for none at all. */
  token?: (claims: JWTPayload, keys: Keys) => Promise<string> | string | null;
  /** Answers everything with this status. */
  status?: number;
};
export type Keys = { readonly own: CryptoKey; readonly other: CryptoKey };

/** An issuer on this machine, with one person who is always signed in there. */
export type FakeIssuer = {
  readonly issuer: string;
  /** `sub` of the person. */
  subject: string;
  faults: Faults;
  /** Has the person go on by a link of its own page: what follows is then asked for by another site. */
  showsPage: boolean;
  /** Every path that was asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
};

const KID = 'one';
export const signed = (claims: JWTPayload, key: CryptoKey, kid = KID): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(key);

/**
 * Starts a small OpenID provider on loopback: discovery, authorization code with PKCE, ID tokens signed with ES256. It takes
 * a code once, from the client that it was for, with the verifier that fits. It is called `localhost`, so that a browser
 * takes it for another site than 127.0.0.1.
 */
export async function fakeIssuer(): Promise<FakeIssuer> {
  const [own, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: KID, alg: 'ES256', use: 'sig' };
  const codes = new Map<string, Asked>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', state.issuer);
    state.asked.push(url.pathname);
    const json = (body: object, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (state.faults.status !== undefined) return json({}, state.faults.status);
    if (url.pathname === '/.well-known/openid-configuration')
      return json({ ...metadataOf(state.issuer), ...state.faults.metadata });
    if (url.pathname === '/jwks') return json({ keys: [jwk] });
    if (url.pathname === '/leave') return void response.end('left');
    if (url.pathname === '/authorize') {
      const location = authorised(url.searchParams);
      return state.showsPage
        ? void response
            .writeHead(200, { 'content-type': 'text/html' })
            .end(`<link rel="icon" href="data:,"><a href="${location.replaceAll('&', '&amp;')}">sign in</a>`)
        : void response.writeHead(302, { location }).end();
    }
    return void bodyOf(request).then(async (form) => {
      const found = redeemed(form);
      if (!found) return json({ error: 'invalid_grant', error_description: 'Hanako Yamada' }, 400);
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: state.issuer,
        aud: CLIENT.client_id,
        sub: state.subject,
        iat: now,
        exp: now + 300,
        name: 'Hanako Yamada',
        email: 'hanako@city.example',
        ...(found.nonce === null ? {} : { nonce: found.nonce }),
      };
      const keys = { own: own.privateKey, other: other.privateKey };
      const made = await (state.faults.token ?? ((told) => signed(told, own.privateKey)))(claims, keys);
      json({ access_token: 'x', token_type: 'Bearer', ...(made === null ? {} : { id_token: made }) });
    });
  });

  function authorised(asked: URLSearchParams): string {
    const [code, comesBack] = [randomUUID(), asked.get('redirect_uri') ?? ''];
    codes.set(code, { challenge: asked.get('code_challenge'), nonce: asked.get('nonce'), comesBack });
    const answer = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: state.issuer });
    return `${comesBack}?${answer}`;
  }

  function redeemed(form: URLSearchParams): Asked | null {
    const found = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient =
      form.get('client_id') === CLIENT.client_id && form.get('client_secret') === CLIENT.client_secret;
    const fits = found?.challenge === challenge && form.get('redirect_uri') === found.comesBack;
    return isClient && fits ? found : null;
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const state: FakeIssuer = {
    issuer: `http://localhost:${port}`,
    subject: 'hanako@city.example',
    faults: {},
    showsPage: false,
    asked: [],
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return state;
}

const metadataOf = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/leave`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  // An issuer that would take anything: what is refused is refused by Hirogeru.
  id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  authorization_response_iss_parameter_supported: true,
});

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return new URLSearchParams(text);
}
