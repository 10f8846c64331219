/** What every answer carries, page, file or refusal. A page's own policy and way of being kept take the place of these. */
export const EVERY_ANSWER: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'private, no-cache',
};

/** What a page is, as far as its headers go. */
type Page = {
  /** Sources of `frame-ancestors`. */
  readonly frameAncestors: string;
  /** Pages that only some people may read are not kept by anybody on the way, nor by the browser. */
  readonly isKept: boolean;
};

/** Gives a page that was made its headers. */
export function setPageHeaders(headers: Headers, { frameAncestors, isKept }: Page): void {
  for (const [name, value] of Object.entries(EVERY_ANSWER)) if (!headers.has(name)) headers.set(name, value);
  const policy = (headers.get('content-security-policy') ?? '').replace(/; frame-ancestors [^;]*$/, '');
  headers.set('content-security-policy', `${closedToScripts(policy)}; frame-ancestors ${frameAncestors}`);
  if (frameAncestors === "'none'") headers.set('x-frame-options', 'DENY');
  if (!isKept) headers.set('cache-control', 'no-store');
  headers.append('vary', 'Cookie');
}

/** Kit names its own scripts one by one; a page that names none runs none, not even a file of ours. */
const closedToScripts = (policy: string): string =>
  policy.replace(/script-src 'self'(?=;|$)/, "script-src 'none'");
