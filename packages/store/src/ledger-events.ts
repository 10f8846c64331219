import { z } from 'zod';
import { secondFactorRuleSchema } from './access/second-factor-rule.ts';
import { audienceSchema } from './audience.ts';

/** A project's own short name for something: a theme, a report, a round. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/);
const hash = z.string().regex(/^[0-9a-f]{8,64}$/);
const run = z.string().regex(/^[a-z-]+-\d+$/);
const runList = z.string().regex(/^[a-z-]+-\d+( [a-z-]+-\d+)*$/);
const count = z.int().min(0);
/** Kinds of edit and what each is about: `name theme-1, move 8e420f8851161847:2` */
const edits = z.string().regex(/^[a-z]+ [A-Za-z0-9_.:-]+(, [a-z]+ [A-Za-z0-9_.:-]+)*$/);
const event = <W extends string, F extends z.ZodRawShape>(what: W, facts: F) =>
  z.strictObject({ what: z.literal(what), facts: z.strictObject(facts) });

/**
 * What the ledger may tell, event by event. Numbers, hashes, ids and codes only: no field has room for a name, a file
 * name or a text, and a field that an event does not have is refused.
 */
export const ledgerEventSchema = z.discriminatedUnion('what', [
  event('ingest', { run, files: count, accepted: count }),
  event('undo', { run, runs: runList, taken_back: count, put_back: count }),
  event('duplicates', { run, pair: hash, decision: z.enum(['same', 'different', 'undecided']) }),
  event('tokenize', { run }),
  event('personal-data', { run, shown: count, hidden: count, added: count }),
  event('dictionary', { run, words: count, rejected: count }),
  event('themes', {
    run,
    decided: edits.exactOptional(),
    taken_back: edits.exactOptional(),
    conflicts: count.exactOptional(),
    embedder: hash.exactOptional(),
  }),
  /** Somebody wrote a decision about a theme or an answer; what it says stands in themes.yaml. */
  event('edit', { section: code, about: code }),
  /** What somebody said of an answer as a quote. */
  event('approval', {
    answer: hash,
    decision: z.enum(['approved', 'confirmed', 'paraphrased', 'cut', 'uncut', 'withdrawn', 'undecided']),
  }),
  /** `published`: hash of what is kept of all that the public can know of it. */
  event('release', {
    id: hash,
    masked: count,
    published: hash.exactOptional(),
    audience: audienceSchema.exactOptional(),
    threshold: count.exactOptional(),
  }),
  event('release-revoked', { id: hash }),
  /** A release that was taken back opens again, with so many links. */
  event('release-lifted', { id: hash, links: count }),
  event('link', {
    link: code,
    report: code,
    release: hash,
    days: count,
    audience: audienceSchema.exactOptional(),
  }),
  event('link-revoked', { link: code }),
  /** A new key signs links; so many open them. */
  event('link-key', { keys: count }),
  event('account', {
    account: hash,
    change: z.enum(['made', 'role', 'password', 'linked', 'second-factor', 'second-factor-off', 'closed']),
    role: code.exactOptional(),
  }),
  /** Of whom a second factor is demanded from now on. */
  event('account-policy', { second_factor: secondFactorRuleSchema }),
  /** Whether people may sign in by accounts of an issuer. */
  event('oidc', { change: z.enum(['set', 'off']) }),
  event('login', { result: z.enum(['ok', 'refused', 'too-many']) }),
  /** A code of a second factor was used up: that of so many times 30 seconds since 1970. */
  event('code', { step: count }),
  event('logout', {}),
  /** A file was taken, from a release or from the desk: of what, as what, and the hash of its bytes. */
  event('download', {
    release: hash.exactOptional(),
    what: code,
    as: code,
    sha256: hash.exactOptional(),
  }),
  /** Rows of a person (by keyed hash) went, with everything made of them. */
  event('forget', {
    run,
    person: hash,
    sheets: count,
    opinions: count,
    originals: count,
    rows: count.exactOptional(),
    inbox: count.exactOptional(),
  }),
  /** After that, every file of the project but its releases was searched for what they wrote: in so many it still stands. */
  event('forget-searched', { run, files: count, bytes: count, found: count }),
  /** Rows of a person who was forgotten by `of` are taken again from now on. */
  event('forget-lifted', { run, person: hash, of: runList }),
  /** Files as received went, their answers stay. */
  event('originals', { run, deleted: count }),
  /** Answers went because their time was over, with their files. */
  event('retention', { run, sheets: count, opinions: count, originals: count }),
  /** The vault and the key were closed with a passphrase. */
  event('lock', {}),
  event('unlock', { result: z.enum(['ok', 'refused']) }),
  event('key-rotation', { run, people: count }),
]);
export type LedgerEvent = z.infer<typeof ledgerEventSchema>;

/**
 * Who it was: an account or a report link by its id, the holder of the desk's key, whoever sat at the command line; unknown
 * where a process was killed before it could say so.
 */
export const whoSchema = z.string().regex(/^(command-line|desk|unknown|(account|link)-[0-9A-Za-z_-]{8,40})$/);
