import { isPassword, type Account } from '@hirogeru/store/access';
import { tellLedger, whoIs } from './tell-ledger.ts';
import { accountsNow } from './visitor.ts';
import { forgetMistakes, noteMistake, waitingFor } from './waiting.ts';

/** How a try to sign in ended; `wait` in seconds. */
export type SignedIn =
  | { readonly kind: 'in'; readonly account: Account }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

// One hash takes 64 MiB: one at a time, and not more in the queue than a handful.
let queue: Promise<unknown> = Promise.resolve();
let queued = 0;
const MOST_QUEUED = 8;

/**
 * Whether somebody is who they say. Mistakes are counted by account and address together, and by address. Not by account
 * alone: whoever knows a name could then keep its holder out.
 */
export async function signIn(name: string, password: string, address: string): Promise<SignedIn> {
  const names = [`both ${name} ${address}`, `from ${address}`];
  const wait = waitingFor(names);
  if (wait > 0 || queued >= MOST_QUEUED) {
    tellTooMany();
    return { kind: 'wait', seconds: Math.max(1, Math.ceil(wait / 1000)) };
  }
  const account = accountsNow().find((one) => one.name === name);
  // Counted before it is known, so that tries at the same time are no way around.
  noteMistake(names);
  const isRight = await inTurn(() => isPassword(password, account?.password ?? null));
  const who = account ? whoIs(account.id) : 'unknown';
  tellLedger(who, { what: 'login', facts: { result: account && isRight ? 'ok' : 'refused' } });
  if (!account || !isRight) return { kind: 'wrong' };
  forgetMistakes(names);
  return { kind: 'in', account };
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
  const now = Date.now();
  if (now - toldAt < TOLD_EVERY) return;
  toldAt = now;
  tellLedger('unknown', { what: 'login', facts: { result: 'too-many' } });
}
