import { redirect } from '@sveltejs/kit';
import { endVisit } from '#lib/server/begin-visit.ts';
import { tellLedger } from '#lib/server/tell-ledger.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => {
  const { isIn, who } = event.locals;
  if (isIn) tellLedger(who, { what: 'logout', facts: {} });
  endVisit(event);
  redirect(303, '/login');
};
