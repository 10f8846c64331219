import { isInForce, isParent, readLinkKeys, readLinks } from '@hirogeru/store/access';
import { audienceSchema, type Audience } from '@hirogeru/store/contracts';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import { steadyNow } from './steady-time.ts';
import { toldSince } from './told-time.ts';

const id = z.string().regex(/^[0-9a-f]{16}$/);
const header = z.strictObject({ alg: z.literal('HS256'), typ: z.literal('JWT'), kid: id });
const claims = z.strictObject({
  iss: z.literal('hirogeru'),
  aud: z.literal('embed'),
  jti: id,
  iat: z.int(),
  nbf: z.int(),
  exp: z.int(),
  report: z.string(),
  release: id,
  audience: audienceSchema,
  parents: z.array(z.string()).max(50),
});

/** Longest link, in characters: fifty sites fit in. */
const LONGEST = 4096;
/** Clocks of offices differ; seconds. */
const TOLERANCE = 60;

/** What a valid link allows: one report of one release, made for somebody, framed by the listed sites alone. */
export type EmbedGrant = {
  link: string;
  report: string;
  release: string;
  audience: Audience;
  frameAncestors: string;
};

/** Files of a project that tell which links are good. */
export type LinkFiles = { readonly keys: string; readonly links: string };

/**
 * Checks a report link. Anything wrong with it (other algorithm, key, report, issuer or audience, expired, taken back,
 * unknown, a site for what was made for the council, written in another way than it was made) or with the list of links gives the same answer: null, and the page
 * stays closed.
 */
export async function verifyEmbed(
  token: string | null,
  report: string,
  files: LinkFiles,
  now = new Date(steadyNow()),
): Promise<EmbedGrant | null> {
  try {
    if (token === null || token.length > LONGEST || !isCanonical(token)) return null;
    const { kid } = header.parse(decodeProtectedHeader(token));
    const key = readLinkKeys(files.keys).find((one) => one.kid === kid);
    if (!key) return null;
    const { payload } = await jwtVerify(token, key.secret, {
      algorithms: ['HS256'],
      clockTolerance: TOLERANCE,
      currentDate: now,
    });
    const granted = claims.parse(payload);
    const links = readLinks(files.links);
    const known = links.made.get(granted.jti);
    const latest = Math.floor(Math.max(now.getTime(), toldSince(granted.jti)) / 1000);
    if (
      granted.report !== report ||
      known?.key !== kid ||
      known.report !== report ||
      known.release !== granted.release ||
      known.audience !== granted.audience ||
      (granted.audience !== 'web' && granted.parents.length > 0) ||
      known.until !== granted.exp ||
      !isInForce(links, granted.jti, latest - TOLERANCE)
    )
      return null;
    const { jti: link, release, audience, parents } = granted;
    return { link, report, release, audience, frameAncestors: frameAncestors(parents) };
  } catch {
    return null;
  }
}

/** Three parts in base64url as it is written, not only as it can be read: bits that say nothing are nothing. */
function isCanonical(token: string): boolean {
  const parts = token.split('.');
  const isWritten = (part: string) =>
    part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
  return parts.length === 3 && parts.every(isWritten);
}

// Only plain origins get into the header; anything else in the list is left out rather than passed on.
function frameAncestors(parents: readonly string[]): string {
  const origins = parents.filter(isParent);
  return origins.length > 0 ? origins.join(' ') : "'none'";
}
