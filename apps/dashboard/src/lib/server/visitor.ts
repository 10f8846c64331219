import type { RequestEvent } from '@sveltejs/kit';
import { DESK_COOKIE, opensDesk } from './desk-key.ts';
import { isLoopback } from './own-host.ts';
import type { Role } from './roles.ts';

/** Who asks for anything but a report, which a link opens and nothing else. */
export function visitorOf({ cookies }: Pick<RequestEvent, 'cookies'>): Role {
  if (opensDesk(cookies.get(DESK_COOKIE))) return 'analyst';
  return isOnlyHere() ? 'planner' : 'anybody';
}

/** The server listens on this machine alone, and nobody offers it elsewhere under another name. */
function isOnlyHere({ HOST = '127.0.0.1', ORIGIN = '' } = process.env): boolean {
  return isLoopback(HOST) && (ORIGIN === '' || (URL.canParse(ORIGIN) && isLoopback(new URL(ORIGIN).host)));
}
