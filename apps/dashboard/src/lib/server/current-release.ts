import { Refused } from '@hirogeru/store/contracts';
import { isKept, openCurrent, openRelease, readPointer, type Release } from '@hirogeru/store/release';

/** A pointer is read at most this often, milliseconds. */
const RECHECK = 500;
const KEPT = 3;

let held: Release | null = null;
let checkedAt = Number.NEGATIVE_INFINITY;
let opening: Promise<void> | null = null;
let isOfOtherShape = false;
const granted = new Map<string, Promise<Release>>();

/**
 * The release that `current` points at. A new one is opened while the old one goes on answering, so no request waits
 * for a publication and none fails because of it. Null when there is none yet, or none any more: one whose files are
 * gone is forgotten with the next request.
 */
export async function currentRelease(dir: string): Promise<Release | null> {
  if (held && !isKept(dir, held.id)) held = null;
  const now = performance.now();
  if (held && now - checkedAt < RECHECK) return held;
  checkedAt = now;
  if (held && readPointer(dir) === held.id) return held;
  opening ??= openCurrent(dir)
    .then((opened) => {
      held = opened?.release ?? held;
      isOfOtherShape = false;
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      isOfOtherShape = true;
    })
    .finally(() => {
      opening = null;
    });
  if (!held) await opening;
  return held;
}

/** There is a release, but one of another version, which this one cannot open. */
export const isOutdated = (): boolean => isOfOtherShape;

/** The one release that a report link names; null when it is no longer kept here. */
export async function namedRelease(dir: string, id: string): Promise<Release | null> {
  if (!isKept(dir, id)) {
    granted.delete(id);
    return null;
  }
  if (held?.id === id) return held;
  const opened = granted.get(id) ?? openRelease(dir, id);
  granted.set(id, opened);
  const oldest = granted.keys().next().value;
  if (granted.size > KEPT && oldest !== undefined) granted.delete(oldest);
  try {
    return await opened;
  } catch {
    granted.delete(id);
    return null;
  }
}
