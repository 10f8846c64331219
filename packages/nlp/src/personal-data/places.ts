import type { Token } from '../token.ts';
import type { PersonalData } from './kinds.ts';
import { nounRuns } from './noun-runs.ts';

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
const N = '[0-9０-９一二三四五六七八九十百]{1,4}';
const DASH = '[-－−‐ー]';
const STREET = `(?:${N}丁目(?:${N}${DASH}${N}(?:${DASH}${N})?|${N}番地?(?:の?${N}号?)?)?|${N}番地(?:の?${N})?|${N}番${N}号|${N}${DASH}${N}(?:${DASH}${N})?)`;
const HOUSE = `(?:団地|ハイツ|コーポ|マンション|アパート|荘|レジデンス|ハイム|メゾン|住宅|寮|ビル)?(?:${N}号棟)?(?:${N}号室|${N}号棟|${N}号|[0-9０-９]{3,4})?`;
const AFTER = new RegExp(`^(?:${STREET})?${HOUSE}(?:${STREET})?${HOUSE}`);
/** Signs of the parts of an address. */
const SIGN = /^(?:[都道府県市区郡町村駅台丘]|団地|ハイツ|コーポ|マンション|アパート)$/;
/** 「春の」 is in the dictionary as a place. */
const ENDS_AS_PARTICLE = /^\p{Script=Han}[のはがを]$/u;
const GENERAL_PART =
  /^(?:(?:下|城下|港|田舎|裏|小|宿場|隣|自|他|両|同|本|学生)町|(?:農|漁|隣|山|両|同|本|各)村|(?:最寄り?|各|終着|始発|近|隣|無人|急行|同|当|乗換|乗り換え|新)駅|(?:舞|土|高|屋|灯|荷|寝|縁|数|何|一|二|三|四|五|六|七|八|九|十|[0-9０-９]+)台|(?:各|同|本|当|自|他|全|両|隣|政令|特別|指定|中核|行政|都道府|市|区|町)[都道府県市区町村]|(?:仕事|住宅|公営|市営|県営|都営|公団|賃貸|一般|新築|普通|民間)(?:団地|アパート|マンション))$/;

/**
 * Names of places: known regions of Japan and abroad below the state, and what stands before 市 区 町 駅 丁目 番地, joined to one
 * address with the street number, the house and the room.
 */
export function findPlaces(text: string, tokens: readonly Token[]): PersonalData[] {
  return nounRuns(tokens).flatMap(({ first, last }) => {
    const found: PersonalData[] = [];
    for (let at = first; at <= last; at++) {
      const end = addressEnd(tokens, at, last);
      if (end === undefined) continue;
      const stop = tokens[end]!.end;
      const more = AFTER.exec(text.slice(stop, stop + 40))![0].length;
      found.push({ kind: 'place', start: tokens[at]!.start, end: stop + more });
      at = end;
    }
    return found;
  });
}

/** Last token of the address that begins at tokens[at], if one does. */
function addressEnd(tokens: readonly Token[], at: number, last: number): number | undefined {
  let end: number | undefined;
  for (let to = at; to <= last;) {
    const part =
      partEnd(tokens, to, last) ?? (end !== undefined && SIGN.test(tokens[to]!.surface) ? to : undefined);
    if (part === undefined) break;
    end = part;
    to = part + 1;
  }
  return end;
}

/** Last token of one part: 東山|区, 東雲|台, or a region without its sign. */
function partEnd(tokens: readonly Token[], from: number, last: number): number | undefined {
  const begins = tokens[from]!;
  const proper =
    isProperName(begins) ||
    (begins.pos === '接頭詞' && tokens[from + 1] !== undefined && isProperName(tokens[from + 1]!));
  if (SIGN.test(begins.surface) || !(proper || mayBegin(begins))) return undefined;
  for (let to = from + 1; to <= Math.min(last, from + 4); to++) {
    const { surface } = tokens[to]!;
    if (/^(?:丁目|番地)$/.test(surface))
      return tokens[to - 1]!.posDetail.startsWith('数') && to - 1 > from ? to - 2 : undefined;
    if (!SIGN.test(surface)) continue;
    const name = surfaceOf(tokens.slice(from, to + 1));
    if (GENERAL_PART.test(name)) return undefined;
    return !/^[台丘]$/.test(surface) || proper || saysPlace(tokens, to) ? to : undefined;
  }
  return isRegion(begins) && !WIDE.has(begins.surface) ? from : undefined;
}

const surfaceOf = (tokens: readonly Token[]): string => tokens.map(({ surface }) => surface).join('');

/** 台 and 丘 also end common words; a place goes on: 〜台駅, 〜台に住む, 〜台から. */
const saysPlace = (tokens: readonly Token[], at: number): boolean =>
  /^(?:駅|団地|ハイツ|町|小学校|から|まで|在住|出身|[0-9０-９一二三四五六七八九])/.test(
    tokens[at + 1]?.surface ?? '',
  ) ||
  (tokens[at + 1]?.surface === 'に' && /^(?:住む|暮らす|ある|引っ越す)$/.test(tokens[at + 2]?.lemma ?? ''));

const mayBegin = ({ posDetail, surface }: Token): boolean =>
  (posDetail.startsWith('一般') && /^(?:\p{Script=Hiragana}|\p{Script=Katakana}|ー){2,}$/u.test(surface)) ||
  (/^(?:一般|形容動詞語幹)/.test(posDetail) && /^\p{Script=Han}{1,3}$/u.test(surface));

const isProperName = ({ posDetail, known, surface }: Token): boolean =>
  /^固有名詞,(?:地域|人名|一般|組織)/.test(posDetail) &&
  (known || /^\p{Script=Han}+$/u.test(surface)) &&
  !ENDS_AS_PARTICLE.test(surface);

const isRegion = ({ posDetail, known, surface }: Token): boolean =>
  known &&
  posDetail.startsWith('固有名詞,地域,一般') &&
  surface.length > 1 &&
  !ENDS_AS_PARTICLE.test(surface);
