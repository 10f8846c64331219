import type { RequestEvent } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { plainPage, type Closed } from './plain-page.ts';
import { admission } from './roles.ts';

/** What somebody gets who may not have what was asked for; null for who may. Nothing of the route has run by then. */
export function refusalOf(event: RequestEvent): Response | null {
  const { route, request, locals, isDataRequest } = event;
  const found = admission(route.id, request.method, locals.role);
  if (found === 'open') return null;
  const status = found === 'method' ? 405 : 403;
  const isPage = request.method === 'GET' && !isDataRequest;
  return isPage ? plainPage(status, closedWords(route.id ?? '')) : new Response(null, { status });
}

function closedWords(route: string): Closed {
  if (route.startsWith('/embed/')) return ACCESS.report;
  if (route.startsWith('/desk')) return ACCESS.desk;
  return ACCESS.planner;
}
