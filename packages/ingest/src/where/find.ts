import type { Session } from '@hirogeru/store/vault';
import type { SamePair } from '../near-duplicates/set-aside.ts';
import { rowsSetAside } from './aside.ts';
import { countsOf } from './counts.ts';
import { filesOf } from './files.ts';
import { refusedRows, repeatedRows, takenAnswers, takenRows } from './rows.ts';
import type { Whereabouts } from './whereabouts.ts';

/**
 * Finds what an id that the product shows or stores stands for.
 * @param id  of a submission, closed answer (`<submission>:<question>`), opinion, activity, row, refusal, file (id or SHA-256), run, theme or question, or a
 *   person's or office's code
 * @param same  rows that a person said are one answer
 * @returns nothing when the vault knows no such id
 */
export async function whereIs(
  session: Session,
  scope: string,
  id: string,
  same: readonly SamePair[],
): Promise<readonly Whereabouts[]> {
  const found: Whereabouts[] = [
    ...(await takenRows(session, scope, id)),
    ...(await takenAnswers(session, scope, id)),
    ...(await filesOf(session, scope, id)),
    ...(await countsOf(session, scope, id)),
  ];
  // Rows that were not taken have no row of their own to be found by: their ids are worked out again.
  if (found.length > 0) return found;
  const aside = await rowsSetAside(session, scope, id, same);
  return [...aside, ...(await repeatedRows(session, scope, id)), ...(await refusedRows(session, scope, id))];
}
