/** Numbers beside those of a round: of everybody who was in another one. */
const BESIDE = /^[a-z_]+\.(?:others|elsewhere)\|/;

/** The round of which a number tells, and of no other; null where there is none, or it tells of the others. By its id. */
export const roundOfNumber = (id: string): string | null =>
  BESIDE.test(id) ? null : (/\|round(?:_id)?=([^|]+)/.exec(id)?.[1] ?? null);
