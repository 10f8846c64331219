import { isPassword, type Account } from '@hirogeru/store/access';
import { keptSecret } from './second-factor/kept-secret.ts';
import { stepOf } from './second-factor/one-time-code.ts';
import { useCode } from './second-factor/used-codes.ts';
import { tellLedger, whoIs } from './tell-ledger.ts';
import { accountsNow } from './visitor.ts';
import { forgetMistakes, noteMistake, waitingFor } from './waiting.ts';

/** How a try to sign in ended; `wait` in seconds. */
export type SignedIn =
  | { readonly kind: 'in'; readonly account: Account }
  | { readonly kind: 'wrong'; readonly account: Account | null }
  | { readonly kind: 'wait'; readonly seconds: number };

/** What somebody says who they are by. */
type Proof = {
  readonly name: string;
  readonly password: string;
  /** Of their app, where the account has a second factor. */
  readonly code: string;
  readonly address: string;
};

// One hash takes 64 MiB: one at a time, and not more in the queue than a handful.
let queue: Promise<unknown> = Promise.resolve();
let queued = 0;
const MOST_QUEUED = 8;

/** Whether somebody is who they say, told to the ledger. */
export async function signIn(proof: Proof): Promise<SignedIn> {
  const found = await isWho(proof);
  if (found.kind === 'wait') tellTooMany();
  else
    tellLedger(found.account ? whoIs(found.account.id) : 'unknown', {
      what: 'login',
      facts: { result: found.kind === 'in' ? 'ok' : 'refused' },
    });
  return found;
}

/**
 * Whether somebody is who they say. Mistakes are counted by account and address together, and by address. Not by account
 * alone: whoever knows a name could then keep its holder out. What of it was wrong is not told.
 */
export async function isWho({ name, password, code, address }: Proof): Promise<SignedIn> {
  const names = [`both ${name} ${address}`, `from ${address}`];
  const wait = waitingFor(names);
  if (wait > 0 || queued >= MOST_QUEUED)
    return { kind: 'wait', seconds: Math.max(1, Math.ceil(wait / 1000)) };
  const account = accountsNow().find((one) => one.name === name) ?? null;
  // Counted before it is known, so that tries at the same time are no way around.
  noteMistake(names);
  const secret = account && (await keptSecret(account));
  const step = secret && stepOf(secret, code, Date.now());
  const isRight = await inTurn(() => isPassword(password, account?.password ?? null));
  if (!account || !isRight) return { kind: 'wrong', account };
  const found =
    account.secondFactor === null ? null : withoutCode(account, typeof step === 'number' ? step : null);
  if (found) return found;
  forgetMistakes(names);
  return { kind: 'in', account };
}

/**
 * What keeps somebody out who knows the password; null where their code is right, which is then used up. Mistakes are counted by
 * account alone here: from however many addresses they come, and nobody gets so far who does not know the password.
 */
function withoutCode(account: Account, step: number | null): SignedIn | null {
  const names = [`code ${account.id}`];
  const wait = waitingFor(names);
  if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1000) };
  if (step === null || !useCode(account.id, step)) {
    noteMistake(names);
    return { kind: 'wrong', account };
  }
  forgetMistakes(names);
  return null;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  queued += 1;
  const done = queue.then(work).finally(() => (queued -= 1));
  queue = done.catch(() => {});
  return done;
}

/** Of tries that came too early the ledger hears once a minute, however many there are. */
const TOLD_EVERY = 60_000;
let toldAt = Number.NEGATIVE_INFINITY;
function tellTooMany(): void {
  const now = performance.now();
  if (now - toldAt < TOLD_EVERY) return;
  toldAt = now;
  tellLedger('unknown', { what: 'login', facts: { result: 'too-many' } });
}
