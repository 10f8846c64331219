import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { audienceSchema } from '../audience.ts';
import { withFileLock } from '../file-lock.ts';

const id = z.string().regex(/^[0-9a-f]{16}$/);
const seconds = z.int().min(0);

const linkSchema = z.strictObject({
  /** Number of the link, inside its signature. */
  link: id,
  /** The key that signed it, by its name. */
  key: id,
  report: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
  release: id,
  /** Whom the release was made for; links of earlier versions were the council's. */
  audience: audienceSchema.default('council'),
  from: seconds,
  /** End of its time. */
  until: seconds,
});
/** A report link that was made. The link itself is kept nowhere: whoever reads the list cannot open a report with it. */
export type Link = z.infer<typeof linkSchema>;

const lineSchema = z.union([
  linkSchema,
  z.strictObject({ revoked_link: id }),
  z.strictObject({ revoked_release: id }),
  z.strictObject({ lifted_release: id }),
]);
/** A line of `links.jsonl`: a link that was made, a link or release that was taken back, or a release of which that is no longer so. */
export type LinkLine = z.input<typeof lineSchema>;

/** All links of a project, and what was taken back. */
export type Links = {
  readonly made: ReadonlyMap<string, Link>;
  readonly revoked: ReadonlySet<string>;
  readonly revokedReleases: ReadonlySet<string>;
};

/**
 * Reads the list of links; an empty one where there is none yet.
 * @throws Error when a line is none, or the last has no end: whoever asks must take every link for closed
 */
export function readLinks(path: string): Links {
  const made = new Map<string, Link>();
  const revoked = new Set<string>();
  const revokedReleases = new Set<string>();
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  for (const line of text.split('\n').slice(0, -1)) {
    const told = lineSchema.parse(JSON.parse(line));
    if ('link' in told) made.set(told.link, told);
    else if ('revoked_link' in told) revoked.add(told.revoked_link);
    else if ('revoked_release' in told) revokedReleases.add(told.revoked_release);
    else revokedReleases.delete(told.lifted_release);
  }
  return { made, revoked, revokedReleases };
}

/** Whether a link that was made opens its report at a time (seconds), as far as the list goes. */
export const isInForce = ({ made, revoked, revokedReleases }: Links, link: string, now: number): boolean => {
  const known = made.get(link);
  return (
    known !== undefined && known.until > now && !revoked.has(link) && !revokedReleases.has(known.release)
  );
};

/** Adds a line and syncs it. A last line without an end goes: its command was killed, and told nobody that it was done. */
export const noteLink = (path: string, line: LinkLine): void =>
  withFileLock(path, () => addLine(path, `${JSON.stringify(lineSchema.parse(line))}\n`));

function addLine(path: string, line: string): void {
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) truncateSync(path, whole);
  }
  const file = openSync(path, 'a', 0o600);
  writeSync(file, line);
  fsyncSync(file);
  closeSync(file);
}

const PARENT = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/;

/** Whether a site may show a report in a frame: an https address and nothing behind it, or this very machine. */
export const isParent = (origin: string): boolean => PARENT.test(origin);
