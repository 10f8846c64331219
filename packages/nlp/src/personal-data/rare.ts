import { halfWidth } from './half-width.ts';
import type { PersonalData } from './kinds.ts';

const ONLY = '(?:ただ(?:一人|ひとり)|唯一|たった(?:一人|ひとり|1人)|(?:一人|ひとり|1人)だけ|初めて|初)';
const AREA =
  '(?:(?:全国|日本|[都道府県市区町村]|地区|地域|業界|職場|院|所|会|課|部署)(?:内|中)?(?:の中)?(?:で|に|では|の)?)';
const WORK =
  '(?:ピアスタッフ|ピアサポーター|ピア電話相談員|電話相談員|相談員|専門員|講師|委員|議員|医師|看護師|支援員|民生委員|会長|代表|職員|当事者)';
const PATTERNS: readonly RegExp[] = [
  // 区内でただ一人の女性ピアスタッフ, 県で唯一の男性の当事者講師
  new RegExp(
    `(?:この)?${AREA}${ONLY}の[^。、！？\\n]{1,24}?(?=です|でした|だ|で(?!きる)|と|が|は|を|に|。|、|$)`,
    'g',
  ),
  // 30代男性でピアスタッフ
  new RegExp(
    `(?:[1-9]0代|[一二三四五六七八九]?十代|[0-9]{2}[歳才])の?(?:男性|女性|男|女|父親|母親)(?:で|の|、|である)?[^。、！？\\n]{0,8}?${WORK}`,
    'g',
  ),
  // カプグラ症候群, 病名は〇〇
  /[\p{L}・ー]{2,16}症候群/gu,
  /(?<=(?:病名|診断名?)(?:は|が|:|、){1,2})[\p{Script=Katakana}\p{Script=Han}・ー]{3,16}/gu,
];
const COMMON =
  /^(?:統合失調症|双極性?障害|うつ病|躁うつ病|そううつ病|適応障害|発達障害|不安障害|パニック障害|強迫性障害|依存症|アルコール依存症|自閉症|自閉スペクトラム症|注意欠如多動症|認知症|てんかん|睡眠障害|摂食障害|燃え尽き症候群|更年期.*|メタボリック.*|空の巣症候群|何|不明|未定)$/;

/** What may point to one person though no name is said: the only one of a place, age and sex with a role, a rare illness. */
export function findRare(text: string): PersonalData[] {
  const half = halfWidth(text);
  return PATTERNS.flatMap((pattern) =>
    [...half.matchAll(pattern)]
      .filter((found) => !COMMON.test(found[0]))
      .map((found) => ({ kind: 'rare' as const, start: found.index, end: found.index + found[0].length })),
  );
}
