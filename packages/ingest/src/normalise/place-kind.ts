import type { PLACE_KINDS } from '@hirogeru/store/contracts';
import { foldText } from './text.ts';

type PlaceKind = (typeof PLACE_KINDS)[number];

/** Words of the field for its settings. The first that is found counts: 大学病院 is a hospital, 企業内のデイケア a day care. */
const WORDS: readonly (readonly [PlaceKind, RegExp])[] = [
  ['online', /オンライン|リモート|ウェブ|ビデオ通話|zoom|web|teams/i],
  ['home_nursing', /訪問看護/],
  ['daycare', /デイ・?ケア|ナイト・?ケア|^DC$/i],
  ['hospital', /病院|病棟|医療センター/],
  ['clinic', /クリニック|診療所|医院/],
  ['service', /グループホーム|^GH|就労移行|就労継続|[AB]型|作業所|生活訓練|自立生活援助/i],
  ['public', /保健福祉センター|保健センター|保健所/],
  ['centre', /支援センター|地活|ぽーと/],
  ['consultation', /相談支援|相談室|相談窓口|相談所/],
  ['company', /企業|会社|\(株\)|社内|工場/],
  ['school', /学校|小学|中学|高校|大学|学園|キャンパス/],
  ['salon', /サロン|居場所|ピアスペース|フリースペース/],
  ['event', /イベント|祭|まつり|フェス|催し/],
  [
    'public',
    /区役所|市役所|役場|庁舎|地区センター|区民センター|市民センター|公民館|図書館|会館|集会所|公園|ホール/,
  ],
  ['home', /自宅|居宅|在宅|お宅/],
];

/** The kind of place that a place's words tell of; `unknown` where they tell of none (会議室 may be anywhere). */
export const placeKind = (text: string): PlaceKind => {
  const folded = foldText(text);
  return WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'unknown';
};
