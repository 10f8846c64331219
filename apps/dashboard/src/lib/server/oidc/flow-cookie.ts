import { sessionCookie } from '../session-cookie.ts';
import { FLOW_LIFETIME } from './flows.ts';

/**
 * Where the browser keeps the handle of what was asked of the issuer. It comes back from the issuer's page, with which
 * browsers send no strict cookie: so this one is lax, is good for nothing else, and goes with the answer.
 */
export function flowCookie(request: Pick<Request, 'headers'>): ReturnType<typeof sessionCookie> {
  const { name, options } = sessionCookie(request);
  return { name: `${name}-oidc`, options: { ...options, sameSite: 'lax', maxAge: FLOW_LIFETIME } };
}
