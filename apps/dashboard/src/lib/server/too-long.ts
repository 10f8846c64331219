import type { RequestEvent } from '@sveltejs/kit';

/** Longest form, in bytes: many answers to move at once fit in. Files come by the desk's upload, which has a limit of its own. */
const LONGEST = 1024 * 1024;

/** Refuses what is longer than any form, or does not say how long it is, before it is read. */
export function tooLong({ request, route, url }: RequestEvent): Response | null {
  if (request.method !== 'POST' || (route.id === '/desk' && url.search === '?/upload')) return null;
  const length = request.headers.get('content-length');
  if (length === null) return new Response(null, { status: 411 });
  return Number(length) <= LONGEST ? null : new Response(null, { status: 413 });
}
