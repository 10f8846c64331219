import { PASSWORD_LENGTH } from '@hirogeru/store/access';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { keepChoice } from '#lib/server/account-cli.ts';
import { beginVisit } from '#lib/server/begin-visit.ts';
import { invitedNow } from '#lib/server/invited-now.ts';
import { byIssuer } from '#lib/server/oidc/by-issuer.ts';
import { whoIs } from '#lib/server/tell-ledger.ts';
import { accountsNow } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever has opened the desk by its link makes the first account. */
const mayMakeFirst = ({ locals }: Pick<RequestEvent, 'locals'>): boolean =>
  locals.role === 'analyst' && !locals.needsAccount;

export const load: PageServerLoad = (event) => {
  const key = event.url.searchParams.get('key');
  const account = invitedNow(key);
  return {
    name: account?.name ?? null,
    isFirst: !account && mayMakeFirst(event),
    least: PASSWORD_LENGTH.least,
    byIssuer: account && key !== null ? byIssuer({ key }) : null,
  };
};

export const actions: Actions = {
  async default(event) {
    const form = await event.request.formData();
    const [given, password, again] = ['name', 'password', 'again'].map((name) =>
      String(form.get(name) ?? ''),
    );
    if (password !== again) return fail(422, { why: 'differs' as const, name: given });
    const key = event.url.searchParams.get('key');
    const account = invitedNow(key);
    if (!account && !mayMakeFirst(event)) return fail(403, { why: 'over' as const, name: given });
    const name = account?.name ?? (given ?? '').trim().toLowerCase();
    const choice =
      account && key !== null ? { key, password: password ?? '' } : { name, password: password ?? '' };
    const kept = await keepChoice(choice, account ? whoIs(account.id) : whoIs(null));
    if (kept !== 'made') return fail(422, { why: kept, name: given });
    const made = accountsNow().find((one) => one.name === name);
    if (made) beginVisit(event, made);
    redirect(303, made?.role === 'analyst' ? '/desk' : '/');
  },
};
