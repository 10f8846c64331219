import { readFileSync } from 'node:fs';
import { oidcIdentity, writeOidcSettings } from '@hirogeru/store/access';
import { pathsOf } from '../../../apps/cli/src/project-folder.ts';
import { addAccount } from '../../../apps/cli/src/steps/accounts.ts';
import { joinByIdentity } from '../../../apps/cli/src/steps/join-account.ts';
import { serveProject } from '../dashboard-server.ts';
import { CLI, temporaryFolder } from '../project-run.ts';
import { smallAccount } from '../small-accounts.ts';
import { smallProject, smallSettings } from '../small-release.ts';
import { CLIENT, fakeIssuer } from './fake-issuer.ts';

const asking = { who: 'command-line', now: () => new Date() };

/**
 * The small project, served with its desk beside a fake issuer that it does not know of yet. `analyst` has a password,
 * `hanako` (a planner) is linked with the person of the issuer.
 */
export async function servedBesideIssuer() {
  const project = temporaryFolder();
  const paths = pathsOf(project);
  await smallProject(project);
  smallSettings(project);
  await smallAccount(project, 'analyst');
  const issuer = await fakeIssuer();
  const invites = (name: string, role: 'planner' | 'analyst' = 'planner'): string =>
    addAccount(paths, name, role, asking);
  /** Makes an account that is linked with a subject of the issuer. @returns its number */
  const links = (name: string, subject: string): string => {
    const oidc = oidcIdentity(issuer.issuer, subject);
    return joinByIdentity(paths, { key: invites(name), oidc }, asking)?.id ?? '';
  };
  const hanako = links('hanako', issuer.subject);
  const server = await serveProject(project, {
    HIROGERU_DESK: 'open',
    HIROGERU_CLI: CLI,
    ADDRESS_HEADER: 'x-address',
  });
  return {
    ...server,
    paths,
    issuer,
    hanako,
    invites,
    links,
    /** Has the project take the word of an issuer: the fake one, or one at another address. */
    trusts: (address: string = issuer.issuer): void =>
      writeOidcSettings(paths.oidc, { issuer: address, ...CLIENT, label: '庁内のアカウント' }),
    /** Lines of the ledger: who, what, facts. */
    ledger: (): [string, string, object][] =>
      readFileSync(paths.ledger, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ who, what, facts }) => [who, what, facts]),
    async stop() {
      server.stop();
      await issuer.stop();
    },
  };
}
