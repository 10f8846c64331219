import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { withFileLock } from '@hirogeru/store/access';

/** Longest name of a file, in bytes of UTF-8; file systems allow 255. */
const LONGEST = 200;

// What comes is held in memory until it is whole: of two uploads the second is not read before the first is in place.
let latest: Promise<unknown> = Promise.resolve();

/**
 * Takes the files of an upload, after those of whoever came before.
 * @param form  reads what was sent
 * @returns as putIntoInbox @throws what `form` throws, where it breaks off: then nothing of it was put anywhere
 */
export function takeUpload(
  form: () => Promise<FormData>,
  project: string,
): Promise<{ taken: number; left: number }> {
  const taken = latest.then(async () => {
    const files = (await form()).getAll('files').filter((value) => value instanceof File);
    return putIntoInbox(files, project);
  });
  latest = taken.catch(() => {});
  return taken;
}

/**
 * Puts uploaded files into the project's inbox under a name that cannot leave it. A file of the same name is kept
 * beside the new one, unless its content is already among the originals: then the new one takes its place.
 * @param project  the project's folder
 * @returns how many were put there, and how many had no content
 */
async function putIntoInbox(
  files: readonly File[],
  project: string,
): Promise<{ taken: number; left: number }> {
  const inbox = join(project, 'inbox');
  await mkdir(inbox, { recursive: true });
  const filled = files.filter((file) => file.size > 0);
  for (const file of filled) {
    // Half a file must never be seen under its name.
    const aside = join(inbox, `.${process.pid}.tmp`);
    await writeFile(aside, file.stream());
    moveTo(join(inbox, safeName(file.name)), aside, project);
  }
  return { taken: filled.length, left: files.length - filled.length };
}

/** The last part of a name, without characters that some file system reads as a path or a control. */
function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, '')
    .replace(/^[.~\s]+/, '');
  let characters = [...last];
  while (Buffer.byteLength(characters.join('')) > LONGEST) characters = characters.slice(1);
  return characters.length === 0 ? 'file' : characters.join('');
}

/** Gives a file its name, or one beside it, while no other serving process does. */
function moveTo(path: string, aside: string, project: string): void {
  const data = join(project, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  withFileLock(join(data, 'inbox'), () => renameSync(aside, placeFor(path, project)));
}

function placeFor(path: string, project: string): string {
  if (!existsSync(path)) return path;
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (existsSync(join(project, 'data', 'originals', sha256))) return path;
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number++) {
    const beside = join(dir, `${name} (${number})${ext}`);
    if (!existsSync(beside)) return beside;
  }
}
