import { fail, redirect } from '@sveltejs/kit';
import { beginVisit } from '#lib/server/begin-visit.ts';
import { byIssuer, stillAtIssuer } from '#lib/server/oidc/by-issuer.ts';
import { pathOnly } from '#lib/server/path-only.ts';
import { signIn } from '#lib/server/sign-in.ts';
import { accountsNow, hasAccounts } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const to = pathOnly(url.searchParams.get('to'));
  return {
    to,
    isIn: locals.isIn,
    account: locals.account,
    asks: hasAccounts(),
    needsAccount: locals.needsAccount,
    asksCode: accountsNow().some(({ secondFactor }) => secondFactor !== null),
    byIssuer: byIssuer({ to }),
    left: url.searchParams.get('left') === 'oidc' ? stillAtIssuer() : null,
  };
};

export const actions: Actions = {
  async default(event) {
    const form = await event.request.formData();
    const name = String(form.get('name') ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 100);
    const password = String(form.get('password') ?? '');
    const result = await signIn({
      name,
      password: password.slice(0, 1000),
      code: String(form.get('code') ?? '').slice(0, 100),
      address: event.getClientAddress(),
    });
    if (result.kind === 'wait') return fail(429, { wait: result.seconds, name });
    if (result.kind === 'wrong') return fail(401, { wait: 0, name });
    beginVisit(event, result.account);
    redirect(303, pathOnly(event.url.searchParams.get('to')));
  },
};
