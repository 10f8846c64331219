import { Secret, TOTP } from 'otpauth';

/** What authenticator apps take without asking (RFC 6238 with the defaults of RFC 4226). */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code of the step before or after is taken as well: clocks of phones differ. */
const WINDOW = 1;

/** A new secret, in base32: 160 bits, as RFC 4226 (§4) recommends. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** Whether something is a secret of ours. */
export const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text);

/** Number of the 30 seconds that a time (milliseconds) lies in. */
export const stepAt = (now: number): number => Math.floor(now / 1000 / KIND.period);

/** The step whose code somebody has written; null when it is none of now, a step before or a step after. */
export function stepOf(secret: string, written: string, now: number): number | null {
  const code = written.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : stepAt(now) + delta;
}

/** What an app reads of a secret (Key URI Format), by camera. */
export const addressOf = (secret: string, account: string): string =>
  new TOTP({
    ...KIND,
    issuer: 'Hirogeru',
    label: account,
    secret: Secret.fromBase32(secret),
  }).toString();
