const RANGE = /^([^~]+)~(翌日?)?([^~]+)$/;
const TIME = /^(午前|午後|am|pm)?(\d{1,2})(?::([0-5]\d)(?::00)?|時(?:(半)|([0-5]?\d)分)?)?(am|pm)?$/i;
const DAY = 1440;
/** Logs count on after midnight: 24:30, 25時. */
const LATEST = 30 * 60;

type Time = { readonly half: 'am' | 'pm' | null; readonly minute: number };

/**
 * The minutes from one time of day to another: 13:30~15時, 午後1時~3時, 22時~翌1時, 22:00~24:30.
 * @param text  one width, no spaces, `~` between the two
 * @returns null when one is no time or the end does not come after the start: without 翌 it could be the next day or a
 * 12-hour clock, which is not guessed
 */
export function minutesBetween(text: string): number | null {
  // 13～15時 are times of day; 13～15 may be anything.
  const range = /[:時後前m]/i.test(text) ? RANGE.exec(text) : null;
  const [from, to] = [readTime(range?.[1] ?? ''), readTime(range?.[3] ?? '')];
  if (!range || !from || !to) return null;
  // 午後1時～3時: the half of the day that was named goes on.
  const end = to.half === null && from.half === 'pm' && to.minute < 720 ? to.minute + 720 : to.minute;
  const length = end + (range[2] ? DAY : 0) - from.minute;
  return length > 0 && length <= DAY ? length : null;
}

function readTime(text: string): Time | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const half = halfOf(found[1] ?? found[6]);
  const hour = Number(found[2]);
  if (half !== null && hour > 12) return null;
  const hour24 = half === null ? hour : half === 'pm' ? (hour === 12 ? 12 : hour + 12) : hour;
  const minute = hour24 * 60 + (found[4] ? 30 : Number(found[3] ?? found[5] ?? 0));
  return minute <= LATEST ? { half, minute } : null;
}

function halfOf(text: string | undefined): Time['half'] {
  if (text === undefined) return null;
  return /午後|pm/i.test(text) ? 'pm' : 'am';
}
