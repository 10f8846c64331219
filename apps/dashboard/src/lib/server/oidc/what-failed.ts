import type { Code } from '@hirogeru/store/contracts';

/** Errors of the protocol (RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6). Whatever else an issuer writes is not told. */
const SAID = new Set([
  'access_denied',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]);
/** No answer, or none of the protocol. */
const ABSENT = new Set([
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_TIMEOUT',
]);

/**
 * What went wrong at the issuer, as a problem's code; told where `serve` runs as codes of the protocol, since messages and
 * causes hold what the issuer says of people.
 */
export function whatFailed(error: unknown): Extract<Code, `E_OIDC_${string}`> {
  const { code, error: said } = (error ?? {}) as { code?: unknown; error?: unknown };
  const known = typeof code === 'string' && /^(?:OAUTH|ERR)_[A-Z_]+$/.test(code) ? code : 'no code';
  const more = typeof said === 'string' && SAID.has(said) ? ` ${said}` : '';
  console.error(`not signed in by the issuer: ${known}${more}`);
  // Where there is no way to the issuer, fetch says so by a TypeError.
  return error instanceof TypeError || ABSENT.has(known) ? 'E_OIDC_ISSUER' : 'E_OIDC_ANSWER';
}
