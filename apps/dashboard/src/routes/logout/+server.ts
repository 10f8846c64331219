import { redirect } from '@sveltejs/kit';
import { endVisit } from '#lib/server/begin-visit.ts';
import { tellLedger } from '#lib/server/tell-ledger.ts';
import { accountsNow } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => {
  const { isIn, who, account } = event.locals;
  if (isIn) tellLedger(who, { what: 'logout', facts: {} });
  endVisit(event);
  const isByIssuer = accountsNow().some(({ name, oidc }) => name === account && oidc !== null);
  redirect(303, isByIssuer ? '/login?left=oidc' : '/login');
};
