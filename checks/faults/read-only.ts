import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, type Ran } from '../house/project-run.ts';
import { errorCodeOf, inCopy, type Fault } from './fault.ts';

/** Whoever may write everywhere tries as somebody who may not. */
const NOBODY = 65534;

/** A project that cannot be written to: said before any file is read. */
export const readOnly: Fault = {
  name: 'a project that is read-only',
  run: (prepared) =>
    inCopy(prepared, async (project) => {
      const modes = [join(project, '..'), project, ...foldersOf(project)].map(
        (path) => [path, statSync(path).mode] as const,
      );
      for (const [path] of modes) chmodSync(path, 0o555);
      const ran = asNobody(project);
      for (const [path, mode] of modes) chmodSync(path, mode);
      const differences =
        ran.code === 3 && errorCodeOf(ran) === 'MACHINE'
          ? []
          : [`ended with ${ran.code}, ${errorCodeOf(ran)}`];
      if (/読みました|"done"/.test(ran.stderr)) differences.push('files were read before it was said');
      return { differences, states: ['before'] };
    }),
};

const foldersOf = (project: string): string[] =>
  readdirSync(project, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));

function asNobody(project: string): Ran {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'ingest', project, '--json'], {
    encoding: 'utf8',
    ...user,
  });
  return { code: status, stdout, stderr };
}
