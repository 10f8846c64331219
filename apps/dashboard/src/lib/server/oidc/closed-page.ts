import { formatProblem, problem, type Code } from '@hirogeru/store/contracts';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { plainPage } from '../plain-page.ts';

/** A page that says why nobody was signed in by the issuer, with its code, and leads to where another way is open. */
export function closedPage(status: number, code: Extract<Code, `E_OIDC_${string}`>): Response {
  const body = formatProblem(problem(code, { file: ACCESS.login.title }, {}));
  return plainPage(status, { title: ACCESS.oidc.closed, body }, { to: '/login', words: ACCESS.toLogin });
}

/** The same, where the project's settings of it are not there or cannot be read. */
export function notSetUp(isBroken: boolean): Response {
  if (!isBroken) return plainPage(404, ACCESS.oidc.none, { to: '/login', words: ACCESS.toLogin });
  const path = 'data/oidc.json';
  const body = formatProblem(problem('E_CONFIG', { file: path }, { path }));
  return plainPage(503, { title: ACCESS.oidc.closed, body }, { to: '/login', words: ACCESS.toLogin });
}
