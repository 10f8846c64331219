import type { RequestEvent } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { plainPage, type Closed } from './plain-page.ts';
import { admission } from './roles.ts';

/**
 * What somebody gets who may not have what was asked for; null for who may. Nothing of the route has run by then. Whoever
 * could read the page with an account is shown where to sign in, or where to begin a second factor.
 */
export function refusalOf(event: RequestEvent): Response | null {
  const { route, request, locals, url, isDataRequest } = event;
  const found = admission(route.id, request.method, locals.role);
  if (found === 'open') return null;
  const status = found === 'method' ? 405 : 403;
  if (request.method !== 'GET' || isDataRequest) return new Response(null, { status });
  const closed = route.id ?? '';
  if (found === 'role' && locals.role === 'enrolling') return leadTo('/second-factor');
  if (found === 'method' || closed.startsWith('/embed/') || locals.isIn || !locals.needsAccount)
    return plainPage(status, closedWords(closed, locals));
  const to = new URLSearchParams({ to: `${url.pathname}${url.search}` });
  return leadTo(`/login?${to}`);
}

const leadTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });

function closedWords(route: string, { needsAccount }: App.Locals): Closed {
  if (route.startsWith('/embed/')) return ACCESS.report;
  if (route.startsWith('/desk')) return needsAccount ? ACCESS.analysts : ACCESS.desk;
  return ACCESS.planner;
}
