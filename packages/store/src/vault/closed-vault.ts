import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { sealFile, unsealFile } from '../sealed-file.ts';
import { moveIntoPlace } from '../whole-file.ts';

/** How the secret is made of a passphrase: argon2id with this salt. Bounds keep a changed file from asking for all memory. */
const recipeSchema = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(16),
});
export type Recipe = z.infer<typeof recipeSchema>;

const aboutSchema = z.strictObject({
  recipe: recipeSchema,
  /** SHA-256 of what was closed, by name: only what is the same is taken away beside it. */
  files: z.array(z.strictObject({ name: z.string().regex(/^[\w.-]+$/), sha256: z.string() })),
});

/*
 * A vault is closed where this folder stands beside it, and open where it does not: it comes and goes by one rename, when all
 * of it is on the disk. Whatever a process leaves that is killed before or after is taken away by the next one.
 */
const placesOf = (path: string) => ({
  closed: join(dirname(path), 'locked'),
  closing: join(dirname(path), 'locked.tmp'),
  opening: join(dirname(path), 'unlocked.tmp'),
  opened: join(dirname(path), 'locked.old'),
});
const ABOUT = 'locked.json';

/** Files that are closed: without the key the originals cannot be read either. */
const namesOf = (path: string): string[] => ['key', basename(path)];

/** Whether a vault is closed. */
export const isClosed = (path: string): boolean => existsSync(placesOf(path).closed);

/** How the secret of a closed vault is made of its passphrase. @returns null where that cannot be read */
export const recipeOf = (path: string): Recipe | null => aboutOf(path)?.recipe ?? null;

function aboutOf(path: string): z.infer<typeof aboutSchema> | null {
  try {
    return aboutSchema.parse(JSON.parse(readFileSync(join(placesOf(path).closed, ABOUT), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Closes a vault and the key beside it: sealed, read back, and only then taken away as they were. For whoever holds its lock.
 */
export async function closeVault(path: string, secret: Uint8Array, recipe: Recipe): Promise<void> {
  const { closed, closing } = placesOf(path);
  await endClosing(path);
  mkdirSync(closing, { mode: 0o700 });
  const files = [];
  for (const name of namesOf(path)) {
    const plain = join(dirname(path), name);
    const sha256 = await hashOf(plain);
    sealFile(plain, join(closing, name), name, secret);
    if (unsealFile(join(closing, name), null, name, secret) !== sha256)
      throw new Error('what was sealed cannot be read back');
    files.push({ name, sha256 });
  }
  writeFileSync(join(closing, ABOUT), `${JSON.stringify({ recipe, files })}\n`, { mode: 0o600, flush: true });
  moveIntoPlace(closing, closed);
  await endClosing(path);
}

/**
 * Opens a closed vault again. For whoever holds its lock.
 * @returns changed: what is closed is not as it was written; other: another vault or key stands where it belongs
 */
export async function reopenVault(path: string, secret: Uint8Array): Promise<'open' | 'changed' | 'other'> {
  const { closed, opening, opened } = placesOf(path);
  await endClosing(path);
  const about = aboutOf(path);
  if (!about) return 'changed';
  if (about.files.some(({ name }) => existsSync(join(dirname(path), name)))) return 'other';
  mkdirSync(opening, { mode: 0o700 });
  for (const { name, sha256 } of about.files)
    if (unsealFile(join(closed, name), join(opening, name), name, secret) !== sha256) {
      rmSync(opening, { recursive: true });
      return 'changed';
    }
  for (const { name } of about.files) moveIntoPlace(join(opening, name), join(dirname(path), name));
  moveIntoPlace(closed, opened);
  await endClosing(path);
  return 'open';
}

/** Ends what a killed process had begun: the vault is whole and closed, or whole and open. For whoever holds its lock. */
export async function endClosing(path: string): Promise<void> {
  const { closing, opening, opened } = placesOf(path);
  for (const left of [closing, opening, opened]) rmSync(left, { recursive: true, force: true });
  for (const { name, sha256 } of aboutOf(path)?.files ?? []) {
    const plain = join(dirname(path), name);
    if (existsSync(plain) && (await hashOf(plain)) === sha256) rmSync(plain);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
