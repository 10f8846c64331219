import { error, type Cookies } from '@sveltejs/kit';
import { DESK } from '#lib/desk-labels.ja.ts';
import { DESK_COOKIE, opensDesk } from './desk-key.ts';

/** @throws 403 unless the analyst's link was used before */
export function guardDesk({ cookies }: { cookies: Cookies }): void {
  if (!opensDesk(cookies.get(DESK_COOKIE))) error(403, DESK.closed);
}
