import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '@hirogeru/disclosure';
import { audienceSchema, problem, Refused, type Audience } from '@hirogeru/store/contracts';
import { putWhole } from '@hirogeru/store/vault';
import { listManifests, readLedger } from '@hirogeru/store/release';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { releasesFor } from './audiences.ts';

const ids = z.array(z.string());
const keptSchema = z.strictObject({
  release: z.string(),
  /** Who could read it; what earlier versions kept was for the council. */
  audience: audienceSchema.default('council'),
  /** Order of publication: of what was published by several programs too. */
  sequence: z.int().min(1),
  cells: z.array(z.strictObject({ id: z.string(), value: z.int().nullable(), threshold: z.int() })),
  equations: z.array(z.strictObject({ total: z.string(), parts: ids })),
  inequalities: z.array(z.strictObject({ parts: ids, wholes: ids })),
  /** Answers to one question; earlier versions withheld none of them whole. */
  answers: z.array(z.strictObject({ total: z.string(), parts: ids })).default([]),
});

/** What the public can know of one release; nothing in it that was withheld. */
export type KeptRelease = Published & {
  /** SHA-256 of the kept text: what it is called by. */
  readonly hash: string;
  readonly release: string;
  readonly audience: Audience;
  readonly sequence: number;
};

/**
 * Keeps what a release tells, whatever becomes of its file, the vault or the contracts of later versions. Written before
 * the release is: what may have been seen is never missing here.
 * @returns SHA-256 of the kept text, for the ledger
 */
export function keepPublished({ paths }: ProjectFolder, kept: Omit<KeptRelease, 'hash'>): string {
  const { release, audience, sequence, cells, equations, inequalities, answers = [] } = kept;
  const whole = { release, audience, sequence, cells, equations, inequalities, answers };
  const text = `${JSON.stringify(whole)}\n`;
  const hash = sha256(text);
  mkdirSync(paths.published, { recursive: true, mode: 0o700 });
  putWhole(join(paths.published, `${hash}.json`), text, 0o600);
  return hash;
}

/**
 * Everything that those whom releases were made for can know of them, oldest first; what two of them tell alike is there once.
 * @param only  these releases, by id; all of them where it is left out
 * @throws Refused E_PUBLISHED_CHANGED when something that the ledger tells of is gone, or is not as it was kept
 */
export function publishedReleases(
  folder: ProjectFolder,
  audience: Audience,
  only?: ReadonlySet<string>,
): KeptRelease[] {
  const told = new Map<string, KeptRelease>();
  const wanted = keptReleases(folder).filter(
    (kept) => kept.audience === audience && (only?.has(kept.release) ?? true),
  );
  for (const kept of wanted.toSorted((a, b) => a.sequence - b.sequence || (a.release < b.release ? -1 : 1))) {
    const { cells, equations, inequalities } = kept;
    told.set(JSON.stringify([cells, equations, inequalities]), kept);
  }
  return [...told.values()];
}

/**
 * All that is kept, each as it was kept.
 * @throws Refused E_PUBLISHED_CHANGED as `publishedReleases`
 */
export function keptReleases({ paths }: ProjectFolder): KeptRelease[] {
  const held = new Map(namesIn(paths.published).map((name) => [name, readKept(paths.published, name)]));
  for (const { what, facts } of readLedger(paths.ledger))
    if (what === 'release' && typeof facts['published'] === 'string' && !held.has(facts['published']))
      throw changed(facts['published']);
  return [...held.values()];
}

/**
 * Of every release whose file is there it has to be known what it told, but for those of versions that did not keep it. The
 * ledger can be gone too, or be older than the releases (a copy that was put back).
 * @throws Refused E_PUBLISHED_CHANGED
 */
export function assertAllKept(folder: ProjectFolder): void {
  const known = new Set(keptReleases(folder).map(({ release }) => release));
  const there = audienceSchema.options.flatMap((audience) =>
    listManifests(releasesFor(folder.paths, audience)),
  );
  const lost = there.find(({ id, threshold }) => threshold !== undefined && !known.has(id));
  if (lost) throw changed(lost.id);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
      .flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
      .toSorted();
  } catch {
    return [];
  }
}

function readKept(dir: string, name: string): KeptRelease {
  const text = readFileSync(join(dir, `${name}.json`), 'utf8');
  const parsed = sha256(text) === name ? keptSchema.safeParse(JSON.parse(text)) : null;
  if (!parsed?.success) throw changed(name);
  return { ...parsed.data, hash: name };
}

const changed = (name: string): Refused =>
  new Refused(problem('E_PUBLISHED_CHANGED', { file: `data/published/${name}.json` }, {}));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
