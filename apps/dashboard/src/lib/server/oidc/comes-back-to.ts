import { ownOrigin } from '../own-host.ts';

/** Where the issuer sends the browser with its answer: registered there, letter by letter. */
export const comesBackTo = ({ headers }: Pick<Request, 'headers'>): URL =>
  new URL('/login/oidc/callback', ownOrigin(headers.get('host') ?? '') ?? 'http://localhost');
