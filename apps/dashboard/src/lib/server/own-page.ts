import { ownOrigin } from './own-host.ts';

/**
 * True for reading, and for a write that a page of this very server asks for: the page's origin is the address that the
 * request was sent to. A site elsewhere has another origin, whatever cookie the browser adds.
 */
export function isFromOwnPage({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  // The browser's own word, where it gives one; no page can set this header.
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const own = ownOrigin(headers.get('host') ?? '');
  return own !== null && headers.get('origin') === own.origin;
}
