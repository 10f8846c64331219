import { validDate } from './valid-date.ts';

const STAMP =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T]+(?:(午前|午後) ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(午前|午後|[AP]M)? ?(Z|UTC|JST|(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?)$/i;
const TOKYO_MIN = 540;

/**
 * Reads a time stamp that states its offset (`2021/07/05 1:30:00 午後 GMT+9`, `2021-07-04T16:00:00Z`).
 * @returns its calendar day in Asia/Tokyo; null when the text is no such stamp or does not exist
 */
export function tokyoDate(text: string): { readonly date: string } | null {
  const found = STAMP.exec(text);
  if (!found) return null;
  const [, year, month, day, before, hourText, minute, second = '0', after, zone = '', sign, hours, minutes] =
    found;
  const half = (before ?? after)?.toUpperCase();
  const hour = Number(hourText);
  if (validDate(Number(year), Number(month), Number(day)) === null) return null;
  if (hour > (half ? 12 : 24) || Number(minute) > 59 || Number(second) > 59) return null;
  const hour24 = half ? (hour % 12) + (half === '午後' || half === 'PM' ? 12 : 0) : hour;
  const ahead = zone.toUpperCase() === 'JST' ? TOKYO_MIN : offsetMinutes(sign, hours, minutes);
  const utc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    hour24,
    Number(minute) - ahead + TOKYO_MIN,
  );
  return { date: new Date(utc).toISOString().slice(0, 10) };
}

function offsetMinutes(sign?: string, hours = '0', minutes = '0'): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
