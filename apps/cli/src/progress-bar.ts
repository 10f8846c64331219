const WIDTH = 24;

/**
 * A line that says how far a step is: bar, share, speed and time left.
 * @param done  bytes, 0..of
 * @param elapsedMs  since the step began; speed and time left are said from one second on
 * @example progressLine('読んでいます', 5e6, 2e7, 4000)
 *   // 読んでいます ██████░░░░░░░░░░░░░░░░░░ 25％ 1.3 MB/秒 残り約12秒
 */
export function progressLine(label: string, done: number, of: number, elapsedMs: number): string {
  const share = of === 0 ? 1 : Math.min(1, done / of);
  const full = Math.floor(share * WIDTH);
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
  const parts = [label, bar, `${Math.floor(share * 100)}％`];
  if (elapsedMs >= 1000 && share > 0) {
    parts.push(`${megabytes((done / elapsedMs) * 1000)}/秒`);
    if (share < 1) parts.push(`残り約${duration((elapsedMs * (1 - share)) / share)}`);
  }
  return parts.join(' ');
}

/** 「12.3 MB」 */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`;
}
