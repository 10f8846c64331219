import { halfWidth } from './half-width.ts';
import type { PersonalData, PersonalKind } from './kinds.ts';

const LEFT = '(?<![0-9])';
const RIGHT = '(?![0-9])';

/** Every repetition is bounded and no two can share a character, so each pattern is linear in the text. */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['mail', /[\w.+-]{1,64}(?:@|[[(（](?:at|アット)[\])）]|★)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi],
  // Written apart, so that no machine reads it: taro @ example . com
  [
    'mail',
    /[\w.+-]{1,64}[ \u200B-\u200D\uFEFF]{0,2}@[ \u200B-\u200D\uFEFF]{0,2}[a-z0-9-]{1,63}(?:[ \u200B-\u200D\uFEFF]{0,2}\.[ \u200B-\u200D\uFEFF]{0,2}[a-z0-9-]{1,63}){1,4}/gi,
  ],
  ['url', /(?:https?:\/\/|www\.)[\w\-./?%&=~#:+@,;!$*']{1,2000}/gi],
  [
    'url',
    /(?<![\w.@-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:jp|com|net|org|info|biz|io|tv|me)(?![\w])(?:\/[\w\-./?%&=~#:+@,;!$*']{0,2000})?/gi,
  ],
  ['phone', new RegExp(`${LEFT}\\(?0[0-9]{1,4}\\)?[- ()]{0,2}[0-9]{1,4}[- ()]{1,2}[0-9]{3,4}${RIGHT}`, 'g')],
  ['phone', new RegExp(`${LEFT}0[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{3,4}${RIGHT}`, 'g')],
  ['phone', new RegExp(`${LEFT}0[0-9]{9,10}${RIGHT}`, 'g')],
  ['phone', new RegExp(`\\+81[- ]?\\(?0?\\)?[0-9]{1,4}[- ]?[0-9]{1,4}[- ]?[0-9]{3,4}${RIGHT}`, 'g')],
  [
    'phone',
    new RegExp(
      `(?<=(?:電話|携帯|TEL|Tel|tel|FAX|Fax|ファックス|内線)(?:番号)?(?:は|:|\\.| ){0,2})[0-9]{2,4}(?:-[0-9]{3,4})?${RIGHT}`,
      'g',
    ),
  ],
  ['place', new RegExp(`〒 ?[0-9]{3}-?[0-9]{4}${RIGHT}`, 'g')],
  ['id', new RegExp(`${LEFT}[0-9]{4}[- ][0-9]{4}[- ][0-9]{4}${RIGHT}`, 'g')],
  [
    'id',
    new RegExp(
      `(?<=(?:(?<!電話|携帯|ファックス|FAX)番号|ナンバー|No\\.?|NO\\.?|no\\.?|コード)(?:は|が|:| |、){0,2})第?[A-Za-z]{0,4}-?[0-9]{2,16}(?:-[0-9A-Za-z]{1,12}){0,3}[号番]?`,
      'g',
    ),
  ],
  ['id', /(?<=(?:ID|アカウント|ユーザー名)(?:名)?(?:は|が|:| |、){0,2})[A-Za-z0-9][\w.-]{2,30}/gi],
  ['id', /(?<![\w.])@[a-z0-9_.-]{2,30}/gi],
  ['id', new RegExp(`${LEFT}[0-9]{7,16}${RIGHT}`, 'g')],
  ['age', new RegExp(`${LEFT}[0-9]{1,3} ?[歳才](?:代)?`, 'g')],
  ['age', new RegExp(`${LEFT}[1-9]0代`, 'g')],
  ['age', /[一二三四五六七八九十百]{1,4}[歳才]|[一二三四五六七八九]?十代/g],
  [
    'age',
    /(?<=(?:父|母|親|夫|妻|主人|家内|息子|娘|兄|弟|姉|妹|祖父|祖母|長男|長女|次男|次女|本人|私|孫)[((])[0-9]{1,3}(?=[))])/g,
  ],
];
/** An age that is a limit of a rule says nothing of anybody: 18歳以上, 20歳から申し込める. */
const LIMIT =
  /^ ?(?:以上|以下|未満|以降|を?超え|まで(?:の|が|に)|(?:から|より).{0,6}(?:申|使え|対象|利用|受け|入れ|参加でき))/;
/** 受給者証番号は0…: a number of something else. */
const OF_ANOTHER = /(?<!電話|携帯|ファックス|FAX|連絡先の)番号(?:は|が|:| ){0,2}$/;
/** A phone number has ten or eleven digits. */
const PHONE_DIGITS = /^(?:[^0-9]*[0-9]){10,11}[^0-9]*$/;

/** Personal data that shows by its shape: addresses of the net, numbers, ages. In the order of the patterns; may overlap. */
export function findByPattern(text: string): PersonalData[] {
  const half = halfWidth(text);
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...half.matchAll(pattern)]
      .map((found) => ({ kind, start: found.index, end: found.index + found[0].length }))
      .filter(({ start, end }) =>
        isRight(
          kind,
          half.slice(Math.max(0, start - 12), start),
          half.slice(start, end),
          half.slice(end, end + 12),
        ),
      ),
  );
}

function isRight(kind: PersonalKind, before: string, stretch: string, rest: string): boolean {
  if (kind === 'age') return !LIMIT.test(rest);
  if (kind === 'phone' && OF_ANOTHER.test(before)) return false;
  return kind !== 'phone' || !/^[(0]/.test(stretch) || PHONE_DIGITS.test(stretch);
}
