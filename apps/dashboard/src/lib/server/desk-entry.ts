import type { RequestEvent } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { isDeskKey, useDeskKey } from './desk-key.ts';
import { plainPage } from './plain-page.ts';
import { sessionCookie } from './session-cookie.ts';
import { beginSession } from './sessions.ts';
import { tellLedger, whoIs } from './tell-ledger.ts';
import { noteMistake, waitingFor } from './waiting.ts';

/**
 * The analyst's link, which works once: where its key is right, the key goes from the address and a session begins. A
 * browser that looks ahead does not use it up.
 */
export function enterByKey(event: RequestEvent): Response | null {
  const { url, route, request, cookies, locals } = event;
  const key = url.searchParams.get('key');
  if (route.id !== '/desk' || request.method !== 'GET' || key === null) return null;
  if (locals.role === 'analyst') return toDesk();
  if (locals.needsAccount) return null;
  const names = [`desk ${event.getClientAddress()}`];
  if (waitingFor(names) > 0) return plainPage(429, ACCESS.tooOften);
  if (!isDeskKey(key)) {
    noteMistake(names);
    tellLedger('unknown', { what: 'login', facts: { result: 'refused' } });
    return plainPage(403, ACCESS.desk);
  }
  if (request.headers.get('sec-purpose')?.includes('prefetch')) return new Response(null, { status: 403 });
  if (!useDeskKey()) return plainPage(403, ACCESS.usedLink);
  tellLedger(whoIs(null), { what: 'login', facts: { result: 'ok' } });
  const { name, options } = sessionCookie(request);
  return toDesk({ 'set-cookie': cookies.serialize(name, beginSession(null), options) });
}

const toDesk = (headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...headers, location: '/desk' } });
