import type { Cookies } from '@sveltejs/kit';
import { ownOrigin } from './own-host.ts';
import { SESSION_LIFETIME } from './sessions.ts';

/** Where a session's number is kept, as far as the browser can. */
type SessionCookie = { readonly name: string; readonly options: Parameters<Cookies['serialize']>[2] };

/**
 * `__Host-` makes the browser see to it that the cookie is of this very server, and is sent over https alone. Over http on
 * this machine Chromium and Firefox take that for safe as well; Safari does not and drops such a cookie, so there, and
 * only there, it has a plain name. The port stands in the name, since two servers on one machine share their cookies.
 */
export function sessionCookie({ headers }: Pick<Request, 'headers'>): SessionCookie {
  const origin = ownOrigin(headers.get('host') ?? '');
  const isPlain = origin?.protocol === 'http:' && isSafari(headers.get('user-agent') ?? '');
  const own = origin?.port ? `hirogeru-${origin.port}` : 'hirogeru';
  return {
    name: isPlain ? own : `__Host-${own}`,
    options: {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: !isPlain,
      maxAge: SESSION_LIFETIME / 1000,
    },
  };
}

const isSafari = (userAgent: string): boolean =>
  /\bSafari\//.test(userAgent) && !/Chrom(e|ium)\/|Edg\/|Firefox\//.test(userAgent);
