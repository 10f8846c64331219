// The face of what opens the dashboard: the cli writes it, the serving process reads it on each request.
export { linkKey, readLinkKeys, type LinkKey } from './access/link-keys.ts';
export { isInForce, isParent, noteLink, readLinks, type Link, type Links } from './access/links.ts';
export {
  demandsSecondFactor,
  lacksSecondFactor,
  INVITATION_DAYS,
  invitationHash,
  invitedBy,
  isAccountName,
  newNumber,
  readAccess,
  writeAccess,
  type Access,
  type Account,
} from './access/accounts.ts';
export { isLinked, oidcIdentity, oidcIdentitySchema, type OidcIdentity } from './access/oidc-identity.ts';
export {
  areOidcSettings,
  isIssuer,
  readOidcSettings,
  writeOidcSettings,
  type OidcSettings,
} from './access/oidc-settings.ts';
export { keyOfPassphrase, STRETCHING } from './access/passphrase-key.ts';
export { secondFactorRuleSchema, type SecondFactorRule } from './access/second-factor-rule.ts';
export { withFileLock } from './file-lock.ts';
export { hashPassword, isFitPassword, isPassword, PASSWORD_LENGTH } from './access/password.ts';
