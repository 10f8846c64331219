const HOURS = /^(\d+(?:\.\d+)?)(?:時間|h|hours?|hrs?)(?:(半)|(\d{1,2})(?:分|m|min)?)?$/i;
const MINUTES = /^(\d+)(?:分間?|m|min|minutes?)$/i;
const CLOCK = /^(\d{1,3}):(\d{2})(?::00)?$/;
const RANGE = /^(.+?)[~-](翌)?(.+)$/;
const TIME_OF_DAY = /^(\d{1,2})(?::(\d{2})|時(?:(半)|(\d{1,2})分)?)$/;

/**
 * Reads a length of time as logs have it: 2時間30分, 2h, 2時間半, 90分, 2:30, and from–to (13:30～15時, 22時～翌1時).
 * @param text  a bare number has no unit and is not read
 * @returns minutes ≥ 0, or null
 */
export function normaliseDuration(text: string): number | null {
  const folded = text
    .normalize('NFKC')
    .replace(/[〜～―–—−‐ー]/g, '~')
    .replace(/\s/g, '')
    .replace(/^約|(?:程度|ほど|くらい|ぐらい)$/g, '')
    .replaceAll('から', '~')
    .replace(/まで$/, '');
  const hours = HOURS.exec(folded);
  if (hours) return Math.round(Number(hours[1]) * 60) + (hours[2] ? 30 : Number(hours[3] ?? 0));
  const minutes = MINUTES.exec(folded);
  if (minutes) return Number(minutes[1]);
  const clock = CLOCK.exec(folded);
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  const range = RANGE.exec(folded);
  if (!range) return null;
  const [from, to] = [timeOfDay(range[1] ?? ''), timeOfDay(range[3] ?? '')];
  if (from === null || to === null) return null;
  const length = to + (range[2] ? 1440 : 0) - from;
  // An end before its start without 翌 could be the next day or a 12-hour clock: not guessed.
  return length > 0 && length <= 1440 ? length : null;
}

function timeOfDay(text: string): number | null {
  const found = TIME_OF_DAY.exec(text);
  if (!found) return null;
  const minute = found[3] ? 30 : Number(found[2] ?? found[4] ?? 0);
  const value = Number(found[1]) * 60 + minute;
  return minute < 60 && value <= 30 * 60 ? value : null;
}
