import { parentPort, workerData } from 'node:worker_threads';
import { triedRelease } from './tried-release.ts';

/** Which projects this worker tries: every `step`th from `from` on, `to` left out. */
export type Share = {
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly to: number;
};

const { seed, from, step, to } = workerData as Share;
for (let at = from; at < to; at += step) {
  const release = await triedRelease(seed, at);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of this process, no window
  parentPort!.postMessage(release);
}
