import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  isInForce,
  isParent,
  linkKey,
  noteLink,
  readLinkKeys,
  readLinks,
  type Link,
  type LinkKey,
  type Links,
} from '@hirogeru/store/access';
import { putWhole } from '@hirogeru/store/vault';
import { problem, Refused, type Audience } from '@hirogeru/store/contracts';
import { appendLedger } from '@hirogeru/store/release';
import { SignJWT } from 'jose';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { secondsOf } from '../seconds-of.ts';

type Paths = Pick<ProjectFolder['paths'], 'embedKey' | 'links' | 'ledger'>;
/** Who asks, and when. */
type Asking = { readonly who: string; now(): Date };

/** What a link is to open: a report of a release, in what sites, for how many days. */
type Wanted = {
  readonly report: string;
  readonly release: string;
  /** Whom the release was made for. */
  readonly audience: Audience;
  /** Sites that may frame it: open to everybody, so that only what was made for everybody is framed at all. */
  readonly parents: readonly string[];
  readonly days: number;
};

/**
 * Makes a link to one report of one release, until a day; whom the release was made for and the sites that may frame it
 * stand inside the signature. The ledger tells of it first, then the list, without which no link opens anything.
 * @throws UsageError for a site that is no https address (http: this machine alone); Refused E_CONFIG for a broken key
 */
export async function makeLink(
  paths: Paths,
  wanted: Wanted,
  io: Asking,
): Promise<{ link: string; token: string }> {
  const { report, release, audience, days } = wanted;
  const parents = audience === 'web' ? wanted.parents : [];
  for (const parent of parents)
    if (!isParent(parent))
      throw new UsageError(
        `hirogeru.yaml の embed_parents には、https:// で始まる住所だけを、最後の「/」なしで書いてください（例: https://www.city.example）`,
      );
  const key = signingKey(paths);
  const from = secondsOf(io.now());
  const until = from + days * 86_400;
  const link = randomBytes(8).toString('hex');
  const token = await new SignJWT({ report, release, audience, parents: [...parents] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: key.kid })
    .setIssuer('hirogeru')
    .setAudience('embed')
    .setJti(link)
    .setIssuedAt(from)
    .setNotBefore(from)
    .setExpirationTime(until)
    .sign(key.secret);
  linksOf(paths);
  appendLedger(
    paths.ledger,
    io.who,
    { what: 'link', facts: { link, report, release, days, audience } },
    io.now().toISOString(),
  );
  noteLink(paths.links, { link, key: key.kid, report, release, audience, from, until });
  return { link, token };
}

/** The list of links. @throws Refused E_CONFIG when it cannot be read; then no link opens anything */
export function linksOf({ links }: Pick<Paths, 'links'>): Links {
  try {
    return readLinks(links);
  } catch {
    throw new Refused(problem('E_CONFIG', { file: 'data/links.jsonl' }, { path: 'data/links.jsonl' }));
  }
}

export const openLinks = (links: Links, now: Date): Link[] =>
  [...links.made.values()].filter(({ link }) => isInForce(links, link, secondsOf(now)));

/** The key that signs; made where there is none yet, so that the serving process writes nothing. */
export function signingKey({ embedKey }: Pick<Paths, 'embedKey'>): LinkKey {
  const [first] = keysOf(embedKey);
  return first ?? putKeys(embedKey, [randomBytes(32).toString('hex')]);
}

/**
 * From now on a new key signs. Keys of links that are still in force stay, so that those open as before.
 * @returns how many keys there are now
 */
export function changeKey(paths: Paths, io: Asking): number {
  const needed = new Set(openLinks(linksOf(paths), io.now()).map(({ key }) => key));
  const kept = keysOf(paths.embedKey).filter(({ kid }) => needed.has(kid));
  const fresh = randomBytes(32).toString('hex');
  putKeys(paths.embedKey, [fresh, ...kept.map(({ secret }) => Buffer.from(secret).toString('hex'))]);
  const facts = { keys: kept.length + 1 };
  appendLedger(paths.ledger, io.who, { what: 'link-key', facts }, io.now().toISOString());
  return facts.keys;
}

/** Takes links back, from the next request on. */
export function revokeLinks(paths: Paths, links: readonly string[], io: Asking): void {
  for (const link of links) {
    noteLink(paths.links, { revoked_link: link });
    appendLedger(paths.ledger, io.who, { what: 'link-revoked', facts: { link } }, io.now().toISOString());
  }
}

/** Takes a release back: neither links to it nor the planner's pages open it any more. */
export function revokeRelease(paths: Paths, release: string, io: Asking): void {
  noteLink(paths.links, { revoked_release: release });
  const told = { what: 'release-revoked', facts: { id: release } } as const;
  appendLedger(paths.ledger, io.who, told, io.now().toISOString());
}

function keysOf(path: string): LinkKey[] {
  try {
    return readLinkKeys(path);
  } catch {
    throw new Refused(problem('E_CONFIG', { file: 'data/embed-key' }, { path: 'data/embed-key' }));
  }
}

/** Whole or not at all, readable by its owner alone. @returns the first */
function putKeys(path: string, keys: readonly [string, ...string[]]): LinkKey {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  putWhole(path, `${keys.join('\n')}\n`, 0o600);
  return linkKey(keys[0]);
}
