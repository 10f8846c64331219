import type { Account } from '@hirogeru/store/access';
import { EncryptJWT } from 'jose';
import type { Io } from '../command.ts';
import { secretKey, type ProjectFolder } from '../project-folder.ts';
import { setSecondFactor } from './join-account.ts';

/**
 * Keeps the secret of an account's second factor, encrypted (JWE, A256GCM) for this account alone with a key of the
 * project's; null takes it away.
 * @returns null when there is no such account, its holder signs in by an issuer, or it may not go
 */
export async function keepSecondFactor(
  paths: Pick<ProjectFolder['paths'], 'accounts' | 'accountKey' | 'ledger'>,
  { account, secret }: { account: string; secret: string | null },
  io: Pick<Io, 'who' | 'now'>,
): Promise<Account | null> {
  const sealed =
    secret === null
      ? null
      : await new EncryptJWT({ secret })
          .setSubject(account)
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
          .encrypt(secretKey(paths.accountKey));
  return setSecondFactor(paths, account, sealed, io);
}
