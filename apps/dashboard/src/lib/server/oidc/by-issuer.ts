import { signOutAddress } from './provider.ts';
import { settingsNow } from './settings-now.ts';

/** A way on by the issuer: what people call their accounts there, and an address. */
type ByIssuer<Address> = { readonly label: string; readonly address: Address };

/**
 * Where somebody signs in by the issuer; null where nobody does.
 * @param wanted  `to`: page that was wanted; `key`: of the one-time link by which an account is to be linked
 */
export function byIssuer(wanted: { to: string } | { key: string }): ByIssuer<string> | null {
  const settings = settingsNow();
  if (settings === null || settings === 'broken') return null;
  return { label: settings.label, address: `/login/oidc?${new URLSearchParams(wanted)}` };
}

/** What somebody is told who has signed out here: the issuer still knows them. Its own address for leaving may not be known. */
export function stillAtIssuer(): ByIssuer<string | null> | null {
  const settings = settingsNow();
  if (settings === null || settings === 'broken') return null;
  return { label: settings.label, address: signOutAddress(settings) };
}
