import process from 'node:process';
import { setImmediate } from 'node:timers/promises';

/** The person asked to stop. */
export class Stopped extends Error {}

/**
 * A signal that Ctrl-C, or the desk's cancelling, aborts. The second one ends the process at once, which is safe
 * too: what is not committed is not there.
 */
export function stopOnRequest(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(new Stopped()));
  return stop.signal;
}

/** Lets a waiting signal come in, and throws when the person asked to stop. @throws Stopped */
export async function stopWhenAsked(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
