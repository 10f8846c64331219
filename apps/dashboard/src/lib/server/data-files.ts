import { join } from 'node:path';

/** Where a project keeps what the serving process reads. It has no path to the vault. */
export function dataFiles() {
  const data = join(process.env['HIROGERU_PROJECT'] ?? '.', 'data');
  return {
    releases: join(data, 'releases'),
    webReleases: join(data, 'web-releases'),
    keys: join(data, 'embed-key'),
    links: join(data, 'links.jsonl'),
    ledger: join(data, 'ledger.jsonl'),
    accounts: join(data, 'accounts.json'),
    accountKey: join(data, 'account-key'),
    oidc: join(data, 'oidc.json'),
  };
}
