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
