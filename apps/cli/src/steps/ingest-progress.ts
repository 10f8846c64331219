import { sizeOf, type IngestProgress } from '@hirogeru/ingest';
import type { Io } from '../command.ts';
import { megabytes, progressLine } from '../progress-bar.ts';
import type { InboxFile } from './inbox.ts';

const STEPS = { read: '読みました', stored: '収めました' } as const;
// Start of the line, and clear it: ECMA-48.
const OVER = '\r\u001B[K';

/**
 * Shows how far a run is: a bar drawn over on a terminal, a line a file elsewhere, JSON a line for the desk. Stops the
 * run when the person asked to.
 */
export function showProgress(
  io: Io,
  files: readonly InboxFile[],
  asLines: boolean,
): (progress: IngestProgress) => void {
  const began = io.now().getTime();
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const plain = !asLines && !io.terminal;
  if (plain && files.length > 0)
    io.stderr(`読みはじめます ${files.length}個のファイル（${megabytes(size)}）\n`);
  return ({ step, path, done, of, bytes, ofBytes, file }) => {
    if (io.signal.aborted && io.terminal) io.stderr('\n');
    io.signal.throwIfAborted();
    const share = Math.floor((bytes / Math.max(1, ofBytes)) * 100);
    if (asLines) {
      const { problems: _, duplicates: __, ...row } = file ?? {};
      io.stderr(`${JSON.stringify({ step, path, done, of, share, ...(file ? { file: row } : {}) })}\n`);
    } else if (plain) io.stderr(`${STEPS[step]} ${done}/${of}個のファイル（${share}％）\n`);
    else {
      const elapsed = io.now().getTime() - began;
      const line = progressLine(`${STEPS[step]} ${done}/${of}`, bytes, ofBytes, elapsed);
      io.stderr(`${OVER}${line}${bytes === ofBytes && done === of ? '\n' : ''}`);
    }
  };
}
