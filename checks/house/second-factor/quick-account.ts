import { readAccess, writeAccess } from '@hirogeru/store/access';
import type { pathsOf } from '../../../apps/cli/src/project-folder.ts';
import { newAccount } from '../../../apps/cli/src/steps/accounts.ts';
import { keepSecondFactor } from '../../../apps/cli/src/steps/second-factor.ts';

export const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** A hash of `password` that takes no time: of the reference implementation's tests (store/src/access/password.test.ts). */
const QUICK = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

/** Puts in a planner whose password is `password`, with a second factor as its holder's page would have it kept, or none. */
export async function quickAccount(
  paths: ReturnType<typeof pathsOf>,
  name: string,
  secret: string | null,
): Promise<void> {
  const account = newAccount({ name, role: 'planner', password: QUICK });
  const access = readAccess(paths.accounts);
  writeAccess(paths.accounts, { ...access, accounts: [...access.accounts, account] });
  const asking = { who: 'command-line', now: () => new Date() };
  if (secret !== null) await keepSecondFactor(paths, { account: account.id, secret }, asking);
}
