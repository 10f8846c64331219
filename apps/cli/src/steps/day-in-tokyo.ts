// Japan has had one offset and no summer time since 1951.
const OFFSET = 9 * 3_600_000;

/** The calendar day in Japan, YYYY-MM-DD. */
export const dayInTokyo = (now: Date): string => new Date(now.getTime() + OFFSET).toISOString().slice(0, 10);
