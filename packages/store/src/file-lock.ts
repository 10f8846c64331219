import { Refused } from './problem.ts';
import { lockVault } from './vault/lock.ts';

const WAIT_MS = 20;
const ATTEMPTS = 250;

/**
 * Runs the body while no other process writes the file: the cli and serving processes do. It takes milliseconds, so that
 * whoever comes second waits.
 * @throws Refused E_VAULT_BUSY when the other one does not end
 */
export function withFileLock<T>(path: string, body: () => T): T {
  const giveBack = lockPatiently(path);
  try {
    return body();
  } finally {
    giveBack();
  }
}

function lockPatiently(path: string): () => void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return lockVault(path);
    } catch (error) {
      if (!(error instanceof Refused) || attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
