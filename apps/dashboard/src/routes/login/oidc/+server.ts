import { redirect } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { invitedNow } from '#lib/server/invited-now.ts';
import { askIssuer } from '#lib/server/oidc/ask-issuer.ts';
import { closedPage, notSetUp } from '#lib/server/oidc/closed-page.ts';
import { comesBackTo } from '#lib/server/oidc/comes-back-to.ts';
import { flowCookie } from '#lib/server/oidc/flow-cookie.ts';
import { beginFlow } from '#lib/server/oidc/flows.ts';
import { providerOf } from '#lib/server/oidc/provider.ts';
import { settingsNow } from '#lib/server/oidc/settings-now.ts';
import { whatFailed } from '#lib/server/oidc/what-failed.ts';
import { pathOnly } from '#lib/server/path-only.ts';
import { plainPage } from '#lib/server/plain-page.ts';
import { sessionCookie } from '#lib/server/session-cookie.ts';
import type { RequestHandler } from './$types';

/** Sends somebody to the issuer. No page elsewhere does so in their name. */
export const GET: RequestHandler = async ({ url, request, cookies }) => {
  const settings = settingsNow();
  if (settings === null || settings === 'broken') return notSetUp(settings === 'broken');
  if (!['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'))) redirect(303, '/login');
  const invitation = url.searchParams.get('key');
  if (invitation !== null && !invitedNow(invitation))
    return plainPage(403, { title: ACCESS.oidc.closed, body: ACCESS.join.over });
  try {
    const { address, ...asked } = await askIssuer(await providerOf(settings), comesBackTo(request).href);
    const before = cookies.get(sessionCookie(request).name);
    const to = pathOnly(url.searchParams.get('to'));
    const { name, options } = flowCookie(request);
    cookies.set(name, beginFlow({ ...asked, to, invitation, before }), { ...options, path: '/' });
    return new Response(null, { status: 303, headers: { location: address.href } });
  } catch (error) {
    whatFailed(error);
    return closedPage(503, 'E_OIDC_ISSUER');
  }
};
