import {
  areOidcSettings,
  isIssuer,
  readOidcSettings,
  writeOidcSettings,
  type OidcSettings,
} from '@hirogeru/store/access';
import { problem, Refused } from '@hirogeru/store/contracts';
import { appendLedger } from '@hirogeru/store/release';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

type Paths = Pick<ProjectFolder['paths'], 'oidc' | 'ledger'>;
type Asking = Pick<Io, 'who' | 'now'>;

/** @throws Refused E_CONFIG when the file cannot be read; then nobody signs in by an issuer */
export function oidcOf({ oidc }: Pick<Paths, 'oidc'>): OidcSettings | null {
  try {
    return readOidcSettings(oidc);
  } catch {
    throw new Refused(problem('E_CONFIG', { file: 'data/oidc.json' }, { path: 'data/oidc.json' }));
  }
}

/** Keeps how people sign in by an issuer, in place of what was there. Asks nothing of it. @throws UsageError */
export function setOidc(paths: Paths, settings: OidcSettings, io: Asking): void {
  if (!isIssuer(settings.issuer))
    throw new UsageError('--issuer は https:// で始まる住所です（「?」や「#」は入りません）');
  if (!areOidcSettings(settings))
    throw new UsageError(
      '--client-id と秘密は英数字と記号、--label は40字までです。認証サーバーの画面から写しなおしてください',
    );
  tell(paths, 'set', io);
  writeOidcSettings(paths.oidc, settings);
}

/** Lets nobody sign in by an issuer any more; whoever did is out with their next request. */
export function endOidc(paths: Paths, io: Asking): void {
  tell(paths, 'off', io);
  writeOidcSettings(paths.oidc, null);
}

const tell = ({ ledger }: Paths, change: 'set' | 'off', { who, now }: Asking): void =>
  void appendLedger(ledger, who, { what: 'oidc', facts: { change } }, now().toISOString());
