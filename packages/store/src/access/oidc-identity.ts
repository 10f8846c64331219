import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isIssuer } from './oidc-settings.ts';

/** Somebody as an issuer knows them. `subject` is a hash: some issuers call people by their mail address. */
export const oidcIdentitySchema = z.strictObject({
  issuer: z.string().refine(isIssuer),
  subject: z.string().regex(/^[0-9a-f]{64}$/),
});
export type OidcIdentity = z.infer<typeof oidcIdentitySchema>;

/** The identity of an issuer's subject (`sub`). The same subject of another issuer is another person. */
export function oidcIdentity(issuer: string, subject: string): OidcIdentity {
  const hash = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
  return { issuer, subject: hash };
}

/** Whether an account is the one that an identity was linked with. */
export const isLinked = (linked: OidcIdentity | null, { issuer, subject }: OidcIdentity): boolean =>
  linked !== null && linked.issuer === issuer && linked.subject === subject;
