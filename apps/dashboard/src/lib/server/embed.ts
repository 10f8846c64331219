import { readFileSync } from 'node:fs';
import { jwtVerify } from 'jose';
import { z } from 'zod';

const claims = z.object({
  report: z.string(),
  release: z.string().regex(/^[0-9a-f]{16}$/),
  parents: z.array(z.string()),
});

/** What a valid link allows: one report of one release, framed by the listed sites alone. */
export type EmbedGrant = { report: string; release: string; frameAncestors: string };

/**
 * Checks a report link. Anything wrong with it (other algorithm, key, report, issuer or audience, expired, cut) gives
 * the same answer: null, and the page stays closed.
 * @param now  seconds are compared with 60 s of tolerance, since clocks of offices differ
 */
export async function verifyEmbed(
  token: string | null,
  report: string,
  keyPath: string,
  now = new Date(),
): Promise<EmbedGrant | null> {
  if (token === null || token.length > 4096) return null;
  try {
    const { payload } = await jwtVerify(token, Buffer.from(readFileSync(keyPath, 'utf8').trim(), 'hex'), {
      algorithms: ['HS256'],
      issuer: 'hirogeru',
      audience: 'embed',
      requiredClaims: ['exp', 'iat'],
      clockTolerance: 60,
      currentDate: now,
    });
    const granted = claims.parse(payload);
    if (granted.report !== report) return null;
    return { report, release: granted.release, frameAncestors: frameAncestors(granted.parents) };
  } catch {
    return null;
  }
}

// Only plain origins get into the header; anything else in the list is left out rather than passed on.
function frameAncestors(parents: readonly string[]): string {
  const origins = parents.filter((parent) => /^https?:\/\/[a-z0-9.-]+(:\d+)?$/i.test(parent));
  return origins.length > 0 ? origins.join(' ') : "'none'";
}
