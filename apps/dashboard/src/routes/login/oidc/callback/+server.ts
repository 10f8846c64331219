import { oidcIdentity } from '@hirogeru/store/access';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { subjectOf } from '#lib/server/oidc/ask-issuer.ts';
import { closedPage, notSetUp } from '#lib/server/oidc/closed-page.ts';
import { comesBackTo } from '#lib/server/oidc/comes-back-to.ts';
import { enter } from '#lib/server/oidc/enter.ts';
import { flowCookie } from '#lib/server/oidc/flow-cookie.ts';
import { takeFlow } from '#lib/server/oidc/flows.ts';
import { providerOf } from '#lib/server/oidc/provider.ts';
import { settingsNow } from '#lib/server/oidc/settings-now.ts';
import { whatFailed } from '#lib/server/oidc/what-failed.ts';
import { plainPage } from '#lib/server/plain-page.ts';
import { tellLedger } from '#lib/server/tell-ledger.ts';
import { noteMistake, waitingFor } from '#lib/server/waiting.ts';
import type { RequestHandler } from './$types';

/** Takes the issuer's answer, from the browser that asked, once. */
export const GET: RequestHandler = async (event) => {
  const { url, request, cookies } = event;
  const { name, options } = flowCookie(request);
  const flow = takeFlow(cookies.get(name));
  cookies.delete(name, { ...options, path: '/' });
  const settings = settingsNow();
  if (settings === null || settings === 'broken') return notSetUp(settings === 'broken');
  if (!flow) return closedPage(400, 'E_OIDC_ANSWER');
  // Each answer makes a request to the issuer.
  const names = [`oidc ${event.getClientAddress()}`];
  if (waitingFor(names) > 0) return plainPage(429, ACCESS.tooOften);
  const answer = comesBackTo(request);
  answer.search = url.search;
  let subject: string;
  try {
    subject = await subjectOf(await providerOf(settings), answer, flow);
  } catch (error) {
    noteMistake(names);
    tellLedger('unknown', { what: 'login', facts: { result: 'refused' } });
    const code = whatFailed(error);
    return closedPage(code === 'E_OIDC_ISSUER' ? 503 : 403, code);
  }
  return enter(event, oidcIdentity(settings.issuer, subject), flow);
};
