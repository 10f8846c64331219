import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { expandArchive, namesPerson, type ForgottenIn } from '@hirogeru/ingest';
import { files, replacements, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { filesBelow } from './inbox.ts';
import { deleteOriginal, originalsOf, readOriginal } from './originals.ts';

/** Files of a person that lie outside the vault, and what becomes of them. */
export type ForgottenFiles = {
  /** Originals that are deleted, by hash. */
  readonly originals: readonly string[];
  /** Copies in inbox/ that are deleted: what was taken of them is in the vault. */
  readonly inbox: readonly string[];
  /** Files in inbox/ that name the person and were not taken, or cannot be read: somebody has to look. */
  readonly left: readonly string[];
};

/**
 * Finds the files that hold rows of a person: those from which rows were taken, earlier versions of them, and whatever
 * names the person, also where the row was refused.
 * @param code  what the office knows the person by; null where one sheet without a name is to be forgotten
 */
export async function filesToForget(
  session: Session,
  folder: ProjectFolder,
  held: readonly ForgottenIn[],
  { code, key }: { code: string | null; key: Uint8Array },
): Promise<ForgottenFiles> {
  const hashes = new Set(held.map(({ sha256 }) => sha256));
  for (const { sha256 } of await earlierVersions(
    session,
    folder.project.id,
    held.map(({ path }) => path),
  ))
    hashes.add(sha256);
  for (const sha256 of originalsOf(folder))
    if (code !== null && !hashes.has(sha256) && namesPerson(readOriginal(folder, sha256, key) ?? empty, code))
      hashes.add(sha256);
  const known = new Set(
    (
      await session.all(
        sql`SELECT sha256 FROM ${files} WHERE scope = ${folder.project.id} ORDER BY sha256`,
        z.object({ sha256: z.string() }),
      )
    ).map(({ sha256 }) => sha256),
  );
  const originals = originalsOf(folder).filter((sha256) => hashes.has(sha256));
  return { originals, ...lookThroughInbox(folder, hashes, new Set([...known, ...hashes]), code) };
}

const empty = new Uint8Array();

async function earlierVersions(session: Session, scope: string, paths: readonly string[]) {
  const rows = await session.all(
    sql`SELECT path, sha256 FROM ${replacements} WHERE scope = ${scope} ORDER BY sha256`,
    z.object({ path: z.string(), sha256: z.string() }),
  );
  return rows.filter(({ path }) => paths.includes(path));
}

/**
 * Looks for copies of files in inbox/.
 * @param going  hashes of what goes
 * @param taken  hashes of all that nobody needs there any more
 * @param code  what else may name the person
 */
export function lookThroughInbox(
  { paths, project }: ProjectFolder,
  going: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  code: string | null,
): Pick<ForgottenFiles, 'inbox' | 'left'> {
  const inbox: string[] = [];
  const left: string[] = [];
  for (const file of existsSync(paths.inbox) ? filesBelow(paths.inbox).toSorted() : []) {
    const name = relative(paths.inbox, file).split(sep).join('/');
    const inside = expandArchive(readFileSync(file), name, project.limits).files;
    const hashes = inside.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    const holds = hashes.some((hash) => going.has(hash));
    // A ZIP with files that were not taken yet is nothing to delete: somebody has to take it apart.
    if (holds && hashes.every((hash) => taken.has(hash))) inbox.push(name);
    else if (holds || (code !== null && inside.some(({ bytes }) => namesPerson(bytes, code))))
      left.push(name);
  }
  return { inbox, left };
}

/** Deletes them. What is gone already is no fault: the command may have been stopped in the middle. */
export function deleteFiles(folder: ProjectFolder, { originals, inbox }: ForgottenFiles): void {
  for (const sha256 of originals) deleteOriginal(folder, sha256);
  for (const name of inbox) rmSync(`${folder.paths.inbox}/${name}`, { force: true });
}
