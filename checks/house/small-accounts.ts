import { pathsOf } from '../../apps/cli/src/project-folder.ts';
import { addAccount } from '../../apps/cli/src/steps/accounts.ts';
import { joinByLink } from '../../apps/cli/src/steps/join-account.ts';

/** Password of every account of the small project. */
export const PASSWORD = '夕方も開いている居場所がほしい';

const asking = { who: 'command-line', now: () => new Date() };

/** Makes an account of the small project that is called like its role, or otherwise; returns its name. */
export async function smallAccount(
  project: string,
  role: 'planner' | 'analyst',
  name: string = role,
): Promise<string> {
  const key = addAccount(pathsOf(project), name, role, asking);
  await joinByLink(pathsOf(project), { key, password: PASSWORD }, asking);
  return name;
}

/** Sends the form of signing in, as a page would. */
export const signingIn = (origin: string, name: string, password = PASSWORD, to = ''): Promise<Response> =>
  fetch(`${origin}/login${to}`, {
    method: 'POST',
    headers: { origin, accept: 'text/html' },
    body: new URLSearchParams({ name, password }),
    redirect: 'manual',
  });

/** Signs an account in; returns the cookie. */
export const signedIn = async (origin: string, name: string): Promise<string> =>
  (await signingIn(origin, name)).headers.get('set-cookie')?.split(';')[0] ?? '';
