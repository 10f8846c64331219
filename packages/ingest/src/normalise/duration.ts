import { kanjiNumber } from './kanji-number.ts';
import { minutesBetween } from './time-of-day.ts';

const HOURS = /^(\d{1,3}(?:\.\d{1,2})?)(?:時間|h|hours?|hrs?)(?:(半)|(\d{1,3})(?:分間?|m|min|minutes?)?)?$/i;
const MINUTES = /^(\d{1,5})(?:分間?|m|min|minutes?)$/i;
const CLOCK = /^(\d{1,3}):([0-5]\d)(?::00)?$/;
const ABOUT = /^(?:約|およそ|だいたい|概ね|おおむね)|(?:程度|ほど|くらい|ぐらい|前後)$/g;
const BREAK = /^[^()]+\((?:うち|内)?休憩[^()]+\)$/;

/** A length of time; `approx` where it says about (約90分). */
export type ReadMinutes = { readonly minutes: number; readonly precision: 'exact' | 'approx' };

/**
 * Reads a length of time as logs have it: 2時間30分, 2h, 2時間半, 1.5時間, 90分, 2:30, from–to (13:30～15時,
 * 13時半から15時, 22時～翌1時, 午後1時～3時), and several of them one after another.
 * @param text  a bare number has no unit and is not read
 * @returns minutes ≥ 0, or null; where a break is named, whether it counts is not said, so it is not read
 */
export function readMinutes(text: string): ReadMinutes | null {
  const folded = fold(text);
  const plain = folded.replace(ABOUT, '');
  if (BREAK.test(plain)) return null;
  const lengths = plain.replace(/まで$/, '').split(/[、,]/);
  const minutes = addUp(lengths.map((each) => readLength(each)));
  return minutes === null ? null : { minutes, precision: plain === folded ? 'exact' : 'approx' };
}

const addUp = (lengths: readonly (number | null)[]): number | null =>
  lengths.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D]/g, '')
    .replace(/(?<![一二三四五六七八九十])[一二三四五六七八九十]+(?=時|分)/g, (found) =>
      String(kanjiNumber(found) ?? found),
    )
    .replace(/[〜∼―–—−‐ー-]/g, '~')
    .replaceAll('から', '~');
}

function readLength(text: string): number | null {
  const hours = HOURS.exec(text);
  if (hours) return Math.round(Number(hours[1]) * 60) + (hours[2] ? 30 : Number(hours[3] ?? 0));
  const minutes = MINUTES.exec(text);
  if (minutes) return Number(minutes[1]);
  const clock = CLOCK.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  // 13:30～15:00（1時間30分）: said twice, and so only where both agree.
  const twice = /^([^~()]+~[^()]+)\(([^()]+)\)$/.exec(text);
  if (!twice) return minutesBetween(text);
  const [between, length] = [minutesBetween(twice[1] ?? ''), readLength(twice[2] ?? '')];
  return between === length ? between : null;
}
