import { isLinked, type Account, type OidcIdentity } from '@hirogeru/store/access';
import type { RequestEvent } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { keepChoice } from '../account-cli.ts';
import { beginVisit } from '../begin-visit.ts';
import { invitedNow } from '../invited-now.ts';
import { plainPage } from '../plain-page.ts';
import { tellLedger, whoIs } from '../tell-ledger.ts';
import { accountsNow } from '../visitor.ts';
import { closedPage } from './closed-page.ts';
import type { Flow } from './flows.ts';

/**
 * Signs in the account that an identity is linked with, after linking it where a one-time link began this. Nobody enters
 * merely because the issuer knows them.
 */
export async function enter(event: RequestEvent, who: OidcIdentity, flow: Flow): Promise<Response> {
  const refusal = flow.invitation === null ? null : await link(flow.invitation, who);
  if (refusal) return refusal;
  const account = accountsNow().find(({ oidc }) => isLinked(oidc, who));
  tellLedger(account ? whoIs(account.id) : 'unknown', {
    what: 'login',
    facts: { result: account ? 'ok' : 'refused' },
  });
  if (!account) return closedPage(403, 'E_OIDC_UNKNOWN');
  beginVisit(event, account, flow.before);
  // A page, and not a redirect: the browser sends the session's strict cookie only where one of our own pages leads on.
  return plainPage(200, ACCESS.oidc.entered, {
    to: firstPage(account, flow),
    words: ACCESS.login.on,
    soon: true,
  });
}

async function link(key: string, oidc: OidcIdentity): Promise<Response | null> {
  const invited = invitedNow(key);
  const kept = invited ? await keepChoice({ key, oidc }, whoIs(invited.id)) : 'over';
  if (kept === 'made') return null;
  return kept === 'unfit'
    ? closedPage(403, 'E_OIDC_TAKEN')
    : plainPage(403, { title: ACCESS.oidc.closed, body: ACCESS.join.over });
}

const firstPage = ({ role }: Account, { invitation, to }: Flow): string =>
  invitation !== null && role === 'analyst' ? '/desk' : to;
