import { parentPort } from 'node:worker_threads';
import { Refused } from '@hirogeru/store/contracts';
import { openBook } from '../large/open-book.ts';
import { withLimits } from '../read/limits.ts';
import { readFile } from '../read/read-file.ts';
import { recogniseSheets } from '../recognise/recognise-sheets.ts';
import type { Outcome, Trial } from './trial.ts';

// The thread in which a file is read to see whether it can be. What was read is thrown away.
parentPort?.on('message', (trial: Trial) => parentPort?.postMessage(read(trial), []));
parentPort?.postMessage('ready', []);

function read({ file, limits, by }: Trial): Outcome {
  try {
    // Its rows will come some at a time: it was the strings and the beginnings that had to be tried.
    if (by && withLimits(limits, () => openBook(file, by))) return 'fine';
    const workbook = withLimits(limits, () => readFile(file.bytes, file.path, file.encoding));
    recogniseSheets(workbook, file.path);
    return 'fine';
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    // A string or a buffer longer than the engine makes any.
    const tooLong = error instanceof RangeError && !error.message.includes('call stack');
    return tooLong ? 'out-of-memory' : 'broke-off';
  }
}
