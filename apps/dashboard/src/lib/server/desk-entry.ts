import type { RequestEvent } from '@sveltejs/kit';
import { DESK_COOKIE, opensDesk } from './desk-key.ts';

/** The analyst's link: where its key is right, the key goes from the address into a cookie. */
export function enterByKey({ url, route, request, cookies }: RequestEvent): Response | null {
  const key = url.searchParams.get('key');
  if (route.id !== '/desk' || request.method !== 'GET' || !opensDesk(key)) return null;
  const cookie = cookies.serialize(DESK_COOKIE, key ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: false,
  });
  return new Response(null, { status: 303, headers: { location: '/desk', 'set-cookie': cookie } });
}
