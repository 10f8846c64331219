import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';

/** Longest name of a file, in bytes of UTF-8; file systems allow 255. */
const LONGEST = 200;

/**
 * Puts uploaded files into the project's inbox under a name that cannot leave it. A file of the same name is kept
 * beside the new one, unless its content is already among the originals: then the new one takes its place.
 * @param project  the project's folder
 * @returns how many were put there, and how many had no content
 */
export async function putIntoInbox(
  files: readonly File[],
  project: string,
): Promise<{ taken: number; left: number }> {
  const inbox = join(project, 'inbox');
  await mkdir(inbox, { recursive: true });
  const filled = files.filter((file) => file.size > 0);
  for (const file of filled) {
    const target = await placeFor(join(inbox, safeName(file.name)), project);
    // Half a file must never be seen under its name.
    const aside = join(inbox, `.${process.pid}.tmp`);
    await writeFile(aside, new Uint8Array(await file.arrayBuffer()));
    await rename(aside, target);
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

async function placeFor(path: string, project: string): Promise<string> {
  if (!existsSync(path)) return path;
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  if (existsSync(join(project, 'data', 'originals', sha256))) return path;
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number++) {
    const beside = join(dir, `${name} (${number})${ext}`);
    if (!existsSync(beside)) return beside;
  }
}
