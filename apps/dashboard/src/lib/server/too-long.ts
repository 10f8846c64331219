import type { RequestEvent } from '@sveltejs/kit';
import { DESK } from '#lib/desk-labels.ja.ts';
import { LARGEST_UPLOAD } from './largest-upload.ts';
import { plainPage } from './plain-page.ts';

/** Longest form, in bytes: many answers to move at once fit in. */
const LONGEST = 1024 * 1024;

/** Refuses what is longer than it can be, or does not say how long it is, before it is read. */
export function tooLong({ request, route, url }: RequestEvent): Response | null {
  if (request.method !== 'POST') return null;
  const isUpload = route.id === '/desk' && url.search === '?/upload';
  const length = request.headers.get('content-length');
  if (length === null) return new Response(null, { status: 411 });
  if (Number(length) <= (isUpload ? LARGEST_UPLOAD : LONGEST)) return null;
  return isUpload
    ? plainPage(413, DESK.tooLarge, { to: '/desk', words: DESK.back })
    : new Response(null, { status: 413 });
}
