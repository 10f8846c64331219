import { writeFileSync } from 'node:fs';
import { hirogeru } from '../house/project-run.ts';
import { errorCodeOf, inCopy, type Fault } from './fault.ts';
import { vaultOf } from './prepared-project.ts';

const WRITERS = 3;

/** Several ingests at once: one does the work, the others are told who holds the vault. */
const together = (name: string, prepare: (project: string) => void): Fault => ({
  name,
  run: (prepared) =>
    inCopy(prepared, async (project) => {
      prepare(project);
      const all = await Promise.all(
        Array.from({ length: WRITERS }, () => hirogeru(['ingest', project, '--json'])),
      );
      const differences = all
        .filter((ran) => ran.code === null || ran.code > 1)
        .filter((ran) => ran.code !== 3 || errorCodeOf(ran) !== 'E_VAULT_BUSY')
        .map((ran) => `one ended with ${ran.code}, ${errorCodeOf(ran)}`);
      if (!all.some(({ code }) => code === 0 || code === 1)) differences.push('nobody did the work');
      return { differences, states: ['after'] };
    }),
});

export const atOnce = together('several ingests at once', () => {});

/** The lock of a process that is gone is there for all of them to take over in the same moment. */
export const staleLock = together('several ingests at once beside a stale lock', (project) => {
  const reused = { pid: process.pid, started: 'an earlier process of this number' };
  writeFileSync(`${vaultOf(project)}.lock`, JSON.stringify(reused));
});
