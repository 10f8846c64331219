const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Whether a name, with a port or without, is this machine's own. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/**
 * Whether a request names this server by a name that it has: this machine's own, or that of the address under which it
 * is offered. A page elsewhere can have its own name lead here (DNS rebinding) and would then read as if it were ours.
 * @param host    what the browser calls the server
 * @param origin  address under which it is offered; empty where only this machine uses it
 */
export function isOwnHost(host: string | null, origin: string): boolean {
  if (host === null) return false;
  return isLoopback(host) || (URL.canParse(origin) && host.toLowerCase() === new URL(origin).host);
}

/**
 * Where the browser thinks it is: at the address under which the server is offered with https, else at the very name by
 * which it calls it. Kit does not know: the server itself speaks http, whoever stands in front of it.
 */
export function ownOrigin(host: string, offered = process.env['ORIGIN'] ?? ''): URL | null {
  const address = offered.startsWith('https://') ? offered : `http://${host}`;
  return URL.canParse(address) ? new URL(address) : null;
}
