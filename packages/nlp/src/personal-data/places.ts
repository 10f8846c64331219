import type { Token } from '../token.ts';
import type { PersonalData } from './kinds.ts';

/** Too wide to lead to anyone. */
const WIDE = new Set([
  '日本',
  '関東',
  '関西',
  '首都圏',
  '東日本',
  '西日本',
  'アジア',
  'ヨーロッパ',
  '欧米',
  '欧州',
  '北欧',
  '全国',
]);
const STREET =
  /^[0-9０-９一二三四五六七八九十]{1,4}(?:丁目|番地?|号|[-－−‐ー][0-9０-９]{1,4}){1,2}(?:[0-9０-９]{1,4}[番号]?[地]?[-－−‐ー]?[0-9０-９]{0,4}号?)?/;

/** Names of places: known regions of Japan and abroad below the state, with 市 区 町 駅 … and the street number after them. */
export function findPlaces(text: string, tokens: readonly Token[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let last = i;
    while (isRegionSuffix(tokens[last + 1]) && tokens[last + 1]!.start === tokens[last]!.end) last++;
    if (!(last > i ? isProper(token) : isRegion(token)) || WIDE.has(token.surface)) continue;
    const street = STREET.exec(text.slice(tokens[last]!.end, tokens[last]!.end + 20));
    found.push({ kind: 'place', start: token.start, end: tokens[last]!.end + (street?.[0].length ?? 0) });
    i = last;
  }
  return found;
}

const isRegionSuffix = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.posDetail.startsWith('接尾,地域') || /^[市区町村県府都駅郡]$/.test(token.surface));

/** Before 市, 町, 駅 … also a plain word in kana: 「ひばり町」. */
const isProper = ({ posDetail, known, surface }: Token): boolean =>
  (posDetail.startsWith('一般') && /^(?:\p{Script=Hiragana}|\p{Script=Katakana}|ー){2,}$/u.test(surface)) ||
  (/^固有名詞,(?:地域|人名|一般|組織)/.test(posDetail) && (known || /^\p{Script=Han}+$/u.test(surface)));

const isRegion = ({ posDetail, known, surface }: Token): boolean =>
  known && posDetail.startsWith('固有名詞,地域,一般') && surface.length > 1;
