import * as client from 'openid-client';
import type { Flow } from './flows.ts';

/**
 * What is asked of the issuer: who somebody is, and nothing about them (no name, no mail address).
 * @param comesBack  where the issuer sends the browser with its answer
 * @returns address at the issuer, and what its answer has to fit
 */
export async function askIssuer(
  provider: client.Configuration,
  comesBack: string,
): Promise<{ address: URL } & Pick<Flow, 'state' | 'nonce' | 'verifier'>> {
  const asked = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: comesBack,
    scope: 'openid',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
  });
  return { address, ...asked };
}

/**
 * The subject that the issuer's answer speaks of: redeemed with the code's verifier, signed by a key of the issuer's, for
 * this client and for what was asked from this browser, and not over (checked by openid-client).
 * @param answer  address with which the browser came back
 * @throws Error for everything else
 */
export async function subjectOf(
  provider: client.Configuration,
  answer: URL,
  { state, nonce, verifier }: Pick<Flow, 'state' | 'nonce' | 'verifier'>,
): Promise<string> {
  const tokens = await client.authorizationCodeGrant(provider, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const subject = tokens.claims()?.sub ?? '';
  if (subject === '') throw new Error('the answer is about nobody');
  return subject;
}
