import { createHash, randomBytes } from 'node:crypto';
import { steadyNow } from '../steady-time.ts';

/** What was asked of the issuer for one browser: its answer has to fit. */
export type Flow = {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: known to this server alone until the code is redeemed. */
  readonly verifier: string;
  /** Page that was wanted. */
  readonly to: string;
  /** Key of the one-time link by which an account is being linked; null for signing in. */
  readonly invitation: string | null;
  /** Number of the session that the browser had before; it ends with the next. */
  readonly before: string | undefined;
};

/** Seconds in which somebody signs in at the issuer. */
export const FLOW_LIFETIME = 600;
/** So many are waited for at most; beyond that the oldest go. */
const MOST = 10_000;

const flows = new Map<string, { flow: Flow; until: number }>();
const hashOf = (handle: string): string => createHash('sha256').update(handle).digest('hex');

/** @returns the handle that the browser keeps, and nobody else */
export function beginFlow(flow: Flow, now = steadyNow()): string {
  const handle = randomBytes(32).toString('base64url');
  flows.set(hashOf(handle), { flow, until: now + FLOW_LIFETIME * 1000 });
  for (const [hash, { until }] of flows) {
    if (flows.size <= MOST && until > now) break;
    flows.delete(hash);
  }
  return handle;
}

/** What was asked for the browser with this handle: once, and for ten minutes. */
export function takeFlow(handle: string | undefined, now = steadyNow()): Flow | null {
  if (handle === undefined) return null;
  const found = flows.get(hashOf(handle));
  flows.delete(hashOf(handle));
  return found && found.until > now ? found.flow : null;
}
