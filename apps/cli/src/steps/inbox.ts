import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import process from 'node:process';
import { expandArchive, openLarge, sizeOf, type IngestFile, type TextEncoding } from '@hirogeru/ingest';
import { problem, type Problem } from '@hirogeru/store/contracts';
import { UsageError } from '../command.ts';
import { fromCaller, type ProjectFolder } from '../project-folder.ts';

export type InboxFile = IngestFile;

/**
 * Reads the files to take in: all of inbox/, or the named ones; a ZIP of files becomes its files. `left` counts what
 * systems and programs left behind in a ZIP, which is not read. A file that changes while it is being read (half
 * copied, still being saved) is set aside with a problem.
 */
export function readInbox(
  { paths, project }: ProjectFolder,
  named: readonly string[],
  encoding?: TextEncoding,
): { files: InboxFile[]; problems: Problem[]; left: number } {
  const found =
    named.length > 0 ? named.flatMap(filesOf) : existsSync(paths.inbox) ? filesBelow(paths.inbox) : [];
  const files: InboxFile[] = [];
  const problems: Problem[] = [];
  let left = 0;
  for (const file of found.toSorted()) {
    const below = relative(paths.inbox, file);
    const path = below.startsWith('..') ? basename(file) : below.split(sep).join('/');
    const before = statSync(file);
    const read: IngestFile = openLarge(file, path) ?? { path, bytes: readFileSync(file) };
    const after = statSync(file);
    if (before.mtimeMs !== after.mtimeMs || before.size !== after.size || sizeOf(read) !== after.size) {
      problems.push(problem('E_FILE_CHANGED', { file: path }, {}));
    } else if (read.large) files.push(read);
    else {
      const inside = expandArchive(read.bytes, path, project.limits);
      files.push(...inside.files);
      problems.push(...inside.problems);
      left += inside.left;
    }
  }
  return { files: files.map((file) => (encoding ? { ...file, encoding } : file)), problems, left };
}

function filesOf(name: string): string[] {
  const path = fromCaller(name);
  if (!existsSync(path)) throw new UsageError('指定されたファイルがありません。名前を確かめてください');
  return statSync(path).isDirectory() ? filesBelow(path) : [path];
}

const UPLOADING = /^\.(\d+)\.tmp$/;

/** Takes away what a serving process that is gone had begun to put into inbox/. */
export function sweepUploads({ inbox }: ProjectFolder['paths']): void {
  for (const name of existsSync(inbox) ? readdirSync(inbox) : []) {
    const pid = UPLOADING.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(inbox, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Files that the system or an office program leaves beside the real ones are not answers.
const LEFT_BY_PROGRAMS = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Files below a folder, without what a system or an office program leaves beside them. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !LEFT_BY_PROGRAMS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
