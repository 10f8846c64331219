import type { Token } from '../token.ts';
import { saysKind } from './general-words.ts';
import type { PersonalData } from './kinds.ts';
import { OFFICE_ROLE } from './office-kinds.ts';

/** After a name of any kind: 楓クリニック. */
const PLAIN_NAMED =
  /(?:病院|医院|診療所|クリニック|作業所|工房|薬局|事業所|ステーション|ホーム|ハウス|デイケア|支援センター|福祉センター|保健センター|相談センター|生活センター|相談室|塾|苑)$/;
/** After a proper name or one in kana only: ゲームセンター names none. */
const PROPER_NAMED =
  /(?:センター|サロン|カフェ|施設|学校|小学校|中学校|高校|大学|学園|学院|協会|会社|役所|保健所|図書館|公民館|会館|商店|食堂|教会|寮|荘|園|プラザ|ラボ|クラブ)$/;
/** The name follows: NPO法人〇〇, グループホーム「〇〇」. */
const CORPORATION = /(?:法人|社団|財団|株式会社|有限会社|合同会社)$/;
const NAMED_AFTER =
  /^(?:グループホーム|GH|共同生活援助|計画相談|自立訓練|生活訓練|生活介護|就労(?:移行|継続)支援|ピアサロン|サロン|.*(?:センター|ステーション|事業所|作業所|訪問看護|デイケア))$/;
/** What may stand between such a kind and the name: 就労継続支援B型事業所〇〇. */
const TYPE = /^(?:[ABＡＢ](?:型事業所)?|型|事業所|社団|財団)$/;
const GENERAL_KANA =
  /^(?:こども|子ども|がん|こころ|いのち|くらし|まち|ひきこもり|みんな|ここ|そこ|あそこ|どこ|よう|ため|もと|うち|ほか|とき|ころ|こと|もの|ところ|ほう|まま|ろう|いま|まえ|となり|つながり|など|みたい|さん|だけ|のみ|くらい|ぐらい|ごと|たち|すべて|ほとんど)$/;
const STARTS_ROLE = new RegExp(`^${OFFICE_ROLE}`, 'u');
const NAME_PART = /[\p{L}\p{N}ー々]/u;
const QUOTED = /^[「『“](?:[^」』”\n]{1,20})[」』”]/;
const LONGEST_RUN = 8;
/** A shorter run of hiragana is rather the end of a verb: 「〜になり施設が」. */
const SHORTEST_NAME = 3;

/** Names of institutions: with a name of its own before 病院, センター …; what follows 法人, グループホーム; 事業所「〇〇」. */
export function findOffices(text: string, tokens: readonly Token[]): PersonalData[] {
  const found: PersonalData[] = [];
  tokens.forEach((token, i) => {
    if (token.pos !== '名詞') return;
    const kind = kindAt(tokens, i);
    const corporation = CORPORATION.test(kind);
    const named = (PLAIN_NAMED.test(kind) || PROPER_NAMED.test(kind)) && !isTitle(tokens, i);
    if (!named && !corporation && !NAMED_AFTER.test(token.surface)) return;
    const before = corporation || !named ? undefined : nameBefore(tokens, i);
    const start = tokens[before ?? kindStart(tokens, i)]!.start;
    const end = endOfName(text, tokens, i, corporation) ?? (before === undefined ? undefined : token.end);
    if (end !== undefined) found.push({ kind: 'office', start, end });
  });
  return found;
}

/** The words up to tokens[i] as one: 診療|所, 生活|支援|センター. */
function kindAt(tokens: readonly Token[], i: number): string {
  let kind = tokens[i]!.surface;
  for (let at = i - 1; at >= Math.max(0, i - 3) && tokens[at]!.end === tokens[at + 1]!.start; at--) {
    if (tokens[at]!.pos !== '名詞') break;
    kind = tokens[at]!.surface + kind;
  }
  return kind;
}

/** 「センター長」 is a person. */
const isTitle = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.surface === '長' && tokens[i + 1]!.start === tokens[i]!.end;

/** First token of the run before tokens[i] that makes a name. */
function nameBefore(tokens: readonly Token[], i: number): number | undefined {
  const plain = PLAIN_NAMED.test(kindAt(tokens, i));
  let first: number | undefined;
  for (let at = i - 1; at >= Math.max(0, i - LONGEST_RUN); at--) {
    const token = tokens[at]!;
    if (token.end !== tokens[at + 1]!.start) break;
    if (token.surface === 'の' && joinsName(tokens, at, first)) continue;
    const kana = isKanaPiece(token);
    if (!kana && !isRunPart(token)) break;
    if (kana || isName(token) || (plain && isPlainName(token))) first = at;
  }
  if (first === undefined || isName(tokens[first]!)) return first;
  const length = tokens[i]!.start - tokens[first]!.start;
  return length >= SHORTEST_NAME || (plain && /\p{Script=Han}/u.test(tokens[first]!.surface))
    ? first
    : undefined;
}

/** 風の丘, 星の子: one short word on each side, the right one next to the institution. */
const joinsName = (tokens: readonly Token[], at: number, first: number | undefined): boolean =>
  first === at + 1 &&
  tokens[at + 1]!.surface.length === 1 &&
  tokens[at - 1] !== undefined &&
  tokens[at - 1]!.end === tokens[at]!.start &&
  tokens[at - 1]!.surface.length <= 2 &&
  isPlainName(tokens[at - 1]!);

const isRunPart = ({ pos, posDetail, surface }: Token): boolean =>
  (pos === '名詞' || pos === '接頭詞') &&
  !/^(?:非自立|代名詞|副詞可能)/.test(posDetail) &&
  NAME_PART.test(surface);

const isName = ({ posDetail, known, surface }: Token): boolean =>
  !saysKind(surface, posDetail) &&
  ((posDetail.startsWith('固有名詞') && !posDetail.includes('国')) ||
    (!known && !posDetail.startsWith('数')));

/** A common word as a name: 楓, 銀河. */
const isPlainName = ({ pos, posDetail, surface }: Token): boolean =>
  pos === '名詞' &&
  /^(?:一般|固有名詞|形容動詞語幹|接尾,一般)/.test(posDetail) &&
  /\p{Script=Han}|\p{Script=Katakana}/u.test(surface) &&
  !saysKind(surface, posDetail);

/**
 * A name in hiragana is often cut into whatever is at hand (そら|まめ, こもれ|び, きのふ|ね). Pieces that could rightly stand before a
 * noun (particles, この, できる, general nouns) are none.
 */
function isKanaPiece({ surface, pos, posDetail, conjugationForm }: Token): boolean {
  if (!/^(?:\p{Script=Hiragana}|ー)+$/u.test(surface) || GENERAL_KANA.test(surface)) return false;
  if (pos === '助詞') return posDetail.startsWith('終助詞');
  if (pos === '動詞' || pos === '形容詞') return /^(?:連用形|未然|ガル接続|語幹)/.test(conjugationForm);
  if (pos === '名詞') return !/^(?:非自立|代名詞|サ変)/.test(posDetail);
  return pos === 'フィラー' || pos === 'その他' || (pos === '感動詞' && surface.length > 1);
}

/** The first word of a compound kind: 医療法人社団, 一般社団法人. */
function kindStart(tokens: readonly Token[], i: number): number {
  let first = i;
  while (
    first > 0 &&
    tokens[first - 1]!.end === tokens[first]!.start &&
    /^(?:NPO|ＮＰＯ|医療|社会|福祉|社会福祉|一般|公益|特定|非営利|活動|特定非営利活動|社団|財団|認定|法人|指定|相談|支援|就労|継続|移行)$/.test(
      tokens[first - 1]!.surface,
    )
  )
    first--;
  return first;
}

/** Where the name after a kind ends: in brackets, or up to a particle, a mark or a blank. */
function endOfName(
  text: string,
  tokens: readonly Token[],
  i: number,
  corporation: boolean,
): number | undefined {
  let last = i;
  while (
    tokens[last + 1] &&
    tokens[last + 1]!.start === tokens[last]!.end &&
    TYPE.test(tokens[last + 1]!.surface)
  )
    last++;
  const from = tokens[last]!.end;
  const quoted = QUOTED.exec(text.slice(from, from + 23));
  if (quoted) return from + quoted[0].length;
  if (!corporation && !NAMED_AFTER.test(tokens[i]!.surface)) return undefined;
  let end = last;
  while (end + 1 < tokens.length && end - last < LONGEST_RUN && goesOn(text, tokens, end, last)) end++;
  if (end === last || !namesOne(tokens.slice(last + 1, end + 1), tokens[end + 1])) return undefined;
  return tokens[end]!.end;
}

function goesOn(text: string, tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[at + 1]!;
  if (STARTS_ROLE.test(text.slice(next.start, next.start + 14))) return false;
  if (next.start !== tokens[at]!.end || !NAME_PART.test(next.surface)) return false;
  if (next.surface === 'の') {
    const after = tokens[at + 2];
    return at === last + 1 && after?.surface.length === 1 && isPlainName(after) && isPlainName(tokens[at]!);
  }
  return isKanaPiece(next) || (isRunPart(next) && !next.posDetail.startsWith('接尾,人名'));
}

/** Is a run after a kind a name, and not what is of that kind: グループホーム職員? */
function namesOne(run: readonly Token[], next: Token | undefined): boolean {
  const [first] = run;
  if (first === undefined || saysRoleOrKind(first)) return false;
  if (!run.some((token) => isName(token) || isPlainName(token) || isKanaPiece(token))) return false;
  const length = run.at(-1)!.end - first.start;
  if (/^\p{Script=Hiragana}/u.test(first.surface))
    return (
      length >= SHORTEST_NAME &&
      !(run.at(-1)!.pos === '動詞' && next?.pos === '助動詞' && /^(?:た|ます)$/.test(next.lemma))
    );
  return true;
}

const saysRoleOrKind = ({ surface, posDetail }: Token): boolean =>
  saysKind(surface, posDetail) ||
  posDetail.startsWith('接尾') ||
  /^(?:利用者|職員|スタッフ|世話人|管理者|メンバー|見学|体験|入居|世話|卒業|時代|側|以外|等|など|同士|ごと|内|数|全体|自体|関係|関係者|仲間|ピア.*|サポーター|看護師|相談員|支援員)$/.test(
    surface,
  );
