import type { Account } from '@hirogeru/store/access';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { keepChoice } from '#lib/server/account-cli.ts';
import { beginVisit } from '#lib/server/begin-visit.ts';
import { isSecret, newSecret, stepOf } from '#lib/server/second-factor/one-time-code.ts';
import { setUpOf } from '#lib/server/second-factor/set-up.ts';
import { useCode } from '#lib/server/second-factor/used-codes.ts';
import { isWho } from '#lib/server/sign-in.ts';
import { accountsNow, isDemandedOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

const own = ({ locals }: Pick<RequestEvent, 'locals'>): Account | null =>
  accountsNow().find(({ name }) => name === locals.account) ?? null;

function stateOf(account: Account | null): 'none' | 'issuer' | 'on' | 'off' {
  if (!account) return 'none';
  if (account.oidc !== null) return 'issuer';
  return account.secondFactor === null ? 'off' : 'on';
}

export const load: PageServerLoad = (event) => {
  const account = own(event);
  const state = stateOf(account);
  return {
    account: account?.name ?? null,
    state,
    isDemanded: account !== null && isDemandedOf(account),
    isWaitedFor: event.locals.role === 'enrolling',
    setUp: account && state === 'off' ? setUpOf(newSecret(), account.name) : null,
  };
};

export const actions: Actions = {
  /** Begins or ends it, for who says their password (and, to end it, a code) once more. */
  async default(event) {
    const account = own(event);
    if (!account || account.oidc) return fail(403, { wait: 0, setUp: null });
    const form = await event.request.formData();
    const [password = '', code = '', given = ''] = ['password', 'code', 'secret'].map((name) =>
      String(form.get(name) ?? '').slice(0, 1000),
    );
    const secret = account.secondFactor === null ? given : null;
    if (secret === null && isDemandedOf(account)) return fail(403, { wait: 0, setUp: null });
    if (secret !== null && !isSecret(secret)) return fail(422, { wait: 0, setUp: null });
    const setUp = secret === null ? null : setUpOf(secret, account.name);
    const step = secret === null ? null : stepOf(secret, code, Date.now());
    const proof = await isWho({ name: account.name, password, code, address: event.getClientAddress() });
    if (proof.kind === 'wait') return fail(429, { wait: proof.seconds, setUp });
    if (proof.kind === 'wrong' || (secret !== null && step === null)) return fail(422, { wait: 0, setUp });
    const kept = await keepChoice({ account: account.id, secret }, event.locals.who);
    if (kept !== 'made') return fail(422, { wait: 0, setUp });
    // Shown to be right without signing in: used up as well.
    if (step !== null) useCode(account.id, step);
    const changed = own(event);
    if (changed) beginVisit(event, changed);
    redirect(303, '/second-factor');
  },
};
