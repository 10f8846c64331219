import type { OidcSettings } from '@hirogeru/store/access';
import * as client from 'openid-client';
import { isLoopback } from '../own-host.ts';

/** Seconds after which an issuer that says nothing is taken for absent. */
const PATIENCE = 10;
/** What an issuer says of itself is asked for again after so long; milliseconds. */
const KEPT = 3_600_000;

let known: { of: string; at: number; provider: Promise<client.Configuration> } | null = null;
let latest: { of: string; provider: client.Configuration } | null = null;

/**
 * The issuer of the settings, as it describes itself (OpenID Connect Discovery 1.0). Asked when somebody signs in, never
 * before, and nobody else is asked.
 * @throws Error when it does not answer, calls itself otherwise, or has an address that is not safe
 */
export async function providerOf(
  settings: OidcSettings,
  now = performance.now(),
): Promise<client.Configuration> {
  const of = JSON.stringify(settings);
  if (known?.of !== of || now - known.at > KEPT) known = { of, at: now, provider: discovered(settings) };
  const { provider } = known;
  try {
    latest = { of, provider: await provider };
    return latest.provider;
  } catch (error) {
    if (known?.provider === provider) known = null;
    throw error;
  }
}

/** Where people leave the issuer itself; null where it has not been asked since the start, or says nothing of it. */
export function signOutAddress(settings: OidcSettings): string | null {
  if (latest?.of !== JSON.stringify(settings)) return null;
  return latest.provider.serverMetadata().end_session_endpoint ?? null;
}

async function discovered(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const isLocal = issuer.protocol === 'http:';
  const provider = await client.discovery(issuer, settings.client_id, {}, proofOf(settings), {
    timeout: PATIENCE,
    // The signature of an ID token is checked as well, though it comes from the issuer itself over TLS.
    execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
  });
  assertSafe(provider.serverMetadata(), issuer, isLocal);
  return provider;
}

/** Nothing goes over http but on this machine, whatever the issuer says of itself. */
function assertSafe(metadata: client.ServerMetadata, issuer: URL, isLocal: boolean): void {
  const isSafe = (address: string | undefined): boolean => {
    if (address === undefined || !URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    return protocol === 'https:' || (isLocal && protocol === 'http:' && isLoopback(host));
  };
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint } = metadata;
  const needed = [authorization_endpoint, token_endpoint, jwks_uri];
  const isOwn = new URL(metadata.issuer).href === issuer.href;
  if (
    !isOwn ||
    ![...needed, ...(end_session_endpoint === undefined ? [] : [end_session_endpoint])].every(isSafe)
  )
    throw new Error('the issuer describes itself otherwise');
}

/** How Hirogeru shows the issuer who it is: in the form where that is taken (fewest servers get it wrong), else in the header. */
function proofOf({ client_secret: secret }: OidcSettings): client.ClientAuth {
  if (secret === null) return client.None();
  const [post, basic] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return taken.includes('client_secret_post') ? post(server, ...rest) : basic(server, ...rest);
  };
}
