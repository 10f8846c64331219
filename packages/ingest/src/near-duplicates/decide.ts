import type { Session } from '@hirogeru/store/vault';
import { countAgain, setAside, type SamePair } from './set-aside.ts';

/** Makes the vault count as people decided, from whatever it counted before; within the caller's transaction. */
export async function decideSame(session: Session, scope: string, same: readonly SamePair[]): Promise<void> {
  await countAgain(session, scope);
  await setAside(session, scope, same);
}
