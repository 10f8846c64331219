import { oidcIdentitySchema, type Account } from '@hirogeru/store/access';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { joinByIdentity, joinByLink, makeFirst } from './join-account.ts';
import { keepSecondFactor } from './second-factor.ts';

type Paths = ProjectFolder['paths'];

/**
 * What the serving process hands over on stdin: a new password or an issuer's word by a one-time link, the secret of a second
 * factor, or the first account of all.
 */
const handedOver = z.union([
  z.strictObject({ key: z.string(), oidc: oidcIdentitySchema }),
  z.strictObject({
    account: z.string(),
    secret: z
      .string()
      .regex(/^[A-Z2-7]{32}$/)
      .nullable(),
  }),
  z.strictObject({ key: z.string(), password: z.string() }),
  z.strictObject({ name: z.string(), password: z.string() }),
]);

/**
 * Keeps what the serving process hands over.
 * @returns the account that it is about; null where it may not be kept any more
 * @throws UsageError for what a page would not hand over, or what cannot be
 */
export async function keepHandedOver(paths: Paths, io: Io): Promise<Account | null> {
  const told = handedOver.safeParse(jsonOf(await io.ask('')));
  if (!told.success)
    throw new UsageError('画面から使います。add・list・remove・reset・policy のどれかを書いてください');
  return keep(paths, told.data, io);
}

async function keep(paths: Paths, choice: z.infer<typeof handedOver>, io: Io): Promise<Account | null> {
  if ('name' in choice) return makeFirst(paths, choice, io);
  if ('account' in choice) return keepSecondFactor(paths, choice, io);
  return 'oidc' in choice ? joinByIdentity(paths, choice, io) : joinByLink(paths, choice, io);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
