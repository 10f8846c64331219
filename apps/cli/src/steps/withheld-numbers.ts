import { rmSync } from 'node:fs';
import type { Earlier } from '@hirogeru/disclosure';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import type { KeptRelease } from './published-releases.ts';
import { beginSealing, readSealed, sealAnew, sealInto } from './sealed-folder.ts';

const schema = z.array(z.tuple([z.string(), z.int()]));

/**
 * Keeps the numbers that a release withheld, sealed with the project's key: later ones are protected also from those who
 * know which of them did not change (ADR 0036).
 * @param published  the hash under which is kept what the release told
 */
export function keepWithheld(
  { paths }: ProjectFolder,
  published: string,
  numbers: ReadonlyMap<string, number>,
  key: Uint8Array,
): void {
  beginSealing(paths.withheld);
  sealAnew(paths.withheld, key);
  sealInto(paths.withheld, published, Buffer.from(JSON.stringify([...numbers])), key);
}

/** A kept release with what it withheld, where that is still there. */
export function withWithheld({ paths }: ProjectFolder, release: KeptRelease, key: Uint8Array): Earlier {
  const bytes = readSealed(paths.withheld, release.hash, key);
  if (!bytes) return release;
  return { ...release, withheld: new Map(schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))) };
}

/** Seals with the newest secret of the key what was sealed with an earlier one. */
export const sealWithheld = ({ paths }: ProjectFolder, key: Uint8Array): void =>
  sealAnew(paths.withheld, key);

/** Somebody is to be forgotten, and may have been one of few. */
export const forgetWithheld = ({ paths }: ProjectFolder): void =>
  rmSync(paths.withheld, { recursive: true, force: true });
