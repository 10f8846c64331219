/**
 * True for reading, and for a write that a page of this very server asks for: the page's origin is the address that the
 * request was sent to. A site elsewhere has another origin, whatever cookie the browser adds.
 */
export function isFromOwnPage(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  // The browser's own word, where it gives one; no page can set this header.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const host = request.headers.get('host');
  return host !== null && request.headers.get('origin') === `http://${host}`;
}
