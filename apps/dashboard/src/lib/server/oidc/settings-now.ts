import { readOidcSettings, type OidcSettings } from '@hirogeru/store/access';
import { dataFiles } from '../data-files.ts';

/** How people sign in by an issuer now: null where they do not, 'broken' where the file cannot be read. */
export function settingsNow(): OidcSettings | 'broken' | null {
  try {
    return readOidcSettings(dataFiles().oidc);
  } catch {
    return 'broken';
  }
}

/** Whether an issuer's word is taken now. */
export function isTrusted(issuer: string): boolean {
  const settings = settingsNow();
  return settings !== null && settings !== 'broken' && settings.issuer === issuer;
}
