import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { appendLedger, mendLedger } from '@hirogeru/store/release';
import type { Io } from '../command.ts';
import { fromCaller, type ProjectFolder } from '../project-folder.ts';

/** A file that is written for somebody to take along: of what, as what, and of which release where it is of one. */
export type Export = {
  readonly what: string;
  readonly as: 'csv' | 'cod';
  readonly text: string;
  readonly release?: string;
};

/**
 * Writes a file where the caller wants it, for the owner alone, and tells the ledger who took it, of what, with the hash
 * of its bytes. What is told is told first: nothing leaves untold.
 */
export function writeExport(
  { paths }: ProjectFolder,
  io: Io,
  path: string,
  { what, as, text, release }: Export,
): void {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const facts = { ...(release === undefined ? {} : { release }), what, as, sha256 };
  mendLedger(paths.ledger);
  appendLedger(paths.ledger, io.who, { what: 'download', facts }, io.now().toISOString());
  writeFileSync(fromCaller(path), text, { mode: 0o600 });
}
