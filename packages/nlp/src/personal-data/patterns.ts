import type { PersonalData, PersonalKind } from './kinds.ts';

const N = '[0-9０-９]';
const NOT_IN_NUMBER = '(?<![0-9０-９])';
const HYPHEN = '[-‐‑–—−ー―－ｰ ()（）]';
const KANJI_NUMBER = '[〇一二三四五六七八九十]';
const ERA = '(?:令和|平成|昭和|大正|[RHSＲＨＳ][.．]?)';

/** Every repetition is bounded and no two can share a character, so each pattern is linear in the text. */
const PATTERNS: readonly [PersonalKind, RegExp][] = [
  ['mail', /[\w.+-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g],
  ['url', /(?:https?:\/\/|www\.)[\w\-./?%&=~#:+@,;!$*']{1,2000}/gi],
  ['id', new RegExp(`〒${N}{3}[-−－‐ー]?${N}{4}`, 'g')],
  [
    'id',
    new RegExp(`(?:番号|[NnＮ][OoＯ][.．:：]?|ＩＤ|ID)(?:は|が|[:： ])?[A-Za-z]{0,4}[-－]?${N}{3,16}`, 'g'),
  ],
  [
    'phone',
    new RegExp(`${NOT_IN_NUMBER}[0０]${N}{1,4}${HYPHEN}{1,2}${N}{1,4}${HYPHEN}{1,2}${N}{3,4}(?!${N})`, 'g'),
  ],
  ['phone', new RegExp(`${NOT_IN_NUMBER}[0０]${N}{9,10}(?!${N})`, 'g')],
  ['phone', new RegExp(`[+＋]81[- ]?${N}{1,4}[- ]?${N}{1,4}[- ]?${N}{3,4}(?!${N})`, 'g')],
  ['id', new RegExp(`${NOT_IN_NUMBER}${N}{7,16}(?!${N})`, 'g')],
  // Born, admitted, met: a day, a month of a year, or a year of an era; not 令和5年度 and not 3年.
  ['date', new RegExp(`(?:${ERA}|西暦)? ?(?:${N}{1,4}|元)年 ?${N}{1,2}月(?: ?${N}{1,2}日)?`, 'g')],
  [
    'date',
    new RegExp(`${ERA} ?(?:${N}{1,2}|元|${KANJI_NUMBER}{1,3})年(?!度|代|間)(?:${KANJI_NUMBER}{1,3}月)?`, 'g'),
  ],
  ['date', new RegExp(`${NOT_IN_NUMBER}${N}{1,2}月 ?${N}{1,2}日`, 'g')],
  [
    'date',
    new RegExp(
      `${NOT_IN_NUMBER}(?:19|20|１９|２０)${N}{2}(?:年(?!度|代|間)|[-/.／．－]${N}{1,2}[-/.／．－]${N}{1,2}(?!${N}))`,
      'g',
    ),
  ],
  ['date', new RegExp(`(?<![A-Za-z])[RHSＲＨＳ]${N}{1,2}[.．/／]${N}{1,2}[.．/／]${N}{1,2}(?!${N})`, 'g')],
  ['date', new RegExp(`${KANJI_NUMBER}{1,3}月${KANJI_NUMBER}{1,3}日`, 'g')],
  ['age', new RegExp(`${NOT_IN_NUMBER}${N}{1,3} ?[歳才](?:代)?`, 'g')],
  ['age', new RegExp(`${NOT_IN_NUMBER}[1-9１-９][0０]代`, 'g')],
  [
    'age',
    new RegExp(`(?:${KANJI_NUMBER}{1,3}[歳才]|${KANJI_NUMBER}十代|十代|二十代|${KANJI_NUMBER}〇代)`, 'g'),
  ],
];

/** Personal data that shows by its shape: addresses, numbers, days, ages. In the order of the patterns; may overlap. */
export function findByPattern(text: string): PersonalData[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((found) => ({
      kind,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}
