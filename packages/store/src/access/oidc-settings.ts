import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { putWhole } from '../whole-file.ts';

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$)/;

/** Whether something can be the address of an issuer: https (http on this machine alone), and nothing behind the path. */
export function isIssuer(address: string): boolean {
  if (!/^[!-~]{1,300}$/.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  const isBare = !address.includes('?') && !address.includes('#') && search + hash === '';
  return isBare && username + password === '' && (protocol === 'https:' || LOCAL.test(address));
}

const settingsSchema = z.strictObject({
  /** Address of the issuer (OpenID Connect Discovery 1.0): the only one that is asked. */
  issuer: z.string().refine(isIssuer),
  /** What the issuer calls Hirogeru. */
  client_id: z.string().regex(/^[!-~]{1,255}$/),
  /** Null for a public client, which PKCE alone protects. */
  client_secret: z
    .string()
    .regex(/^[!-~]{1,1000}$/)
    .nullable(),
  /** What people call their accounts there: stands on the page of signing in. */
  label: z.string().regex(/^[^\p{C}<>]{1,40}$/u),
});
/** How people sign in with accounts that are kept elsewhere (OpenID Connect). */
export type OidcSettings = z.infer<typeof settingsSchema>;

/** Whether settings can be kept as they are. */
export const areOidcSettings = (settings: OidcSettings): boolean =>
  settingsSchema.safeParse(settings).success;

/**
 * The settings, or null where there are none.
 * @throws Error when they are not as they were written, or when others on the machine can read the secret
 */
export function readOidcSettings(path: string): OidcSettings | null {
  if (!existsSync(path)) return null;
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Error('others can read it');
  return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Whole or not at all, readable by its owner alone; null takes them away. */
export function writeOidcSettings(path: string, settings: OidcSettings | null): void {
  if (settings === null) return rmSync(path, { force: true });
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  putWhole(path, `${JSON.stringify(settingsSchema.parse(settings), null, 2)}\n`, 0o600);
}
