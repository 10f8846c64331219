/**
 * A time, in milliseconds since 1970, that never goes back: the machine's clock, and where that was set back, what has gone
 * by since. While a machine sleeps, and where its clock is set ahead, it goes on with the clock: what has an end ends too
 * early rather than twice.
 * @param clock   what the machine's clock says
 * @param passed  milliseconds since something, which nobody can set
 */
export function steadyTime(clock: () => number, passed: () => number): () => number {
  let [shown, at] = [clock(), passed()];
  return () => {
    const now = passed();
    shown = Math.max(clock(), shown + now - at);
    at = now;
    return shown;
  };
}

/** The time by which sessions and links end. Codes of a second factor go by the clock, as those of phones do. */
export const steadyNow = steadyTime(Date.now, () => performance.now());
