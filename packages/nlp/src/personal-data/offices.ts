import type { Token } from '../token.ts';
import type { PersonalData } from './kinds.ts';

const INSTITUTION =
  /(?:病院|医院|診療所|クリニック|センター|事業所|作業所|工房|薬局|ステーション|ホーム|ハウス|サロン|カフェ|デイケア|施設|学校|小学校|中学校|高校|大学|学園|学院|協会|法人|会社|役所|保健所|図書館|公民館|会館|商店|食堂|教会|寮|荘|苑|園)$/;
/** The name follows: NPO法人〇〇. */
const CORPORATION = /(?:法人|株式会社|有限会社|合同会社)$/;
const GENERAL_KANA =
  /^(?:こども|子ども|がん|こころ|いのち|くらし|まち|ひきこもり|みんな|ここ|そこ|あそこ|どこ|よう|ため|もと|うち|ほか|とき|ころ|こと|もの|ところ|ほう|まま|ろう|いま|まえ|となり|つながり)$/;
const NAME_PART = /[\p{L}ー]/u;
const QUOTED = /^[「『“]([^」』”\n]{1,20})[」』”]/;
const LONGEST_RUN = 8;
/** A shorter run of hiragana is rather the end of a verb: 「〜になり施設が」. */
const SHORTEST_NAME = 3;

/** Names of institutions: a run of nouns with a name of its own before 病院, センター …; what follows 法人; 事業所「〇〇」. */
export function findOffices(text: string, tokens: readonly Token[]): PersonalData[] {
  const found: PersonalData[] = [];
  tokens.forEach((token, i) => {
    if (token.pos !== '名詞' || !INSTITUTION.test(token.surface)) return;
    const first = CORPORATION.test(token.surface) ? undefined : nameBefore(tokens, i);
    const quoted = QUOTED.exec(text.slice(token.end, token.end + 23));
    if (first !== undefined) found.push({ kind: 'office', start: tokens[first]!.start, end: token.end });
    if (quoted) found.push({ kind: 'office', start: token.end + 1, end: token.end + 1 + quoted[1]!.length });
    else if (CORPORATION.test(token.surface)) {
      const end = nameAfter(tokens, i);
      if (end > token.end) found.push({ kind: 'office', start: token.end, end });
    }
  });
  return found;
}

/** First token of the run before tokens[i] that makes a name, when one of them is a proper name or in kana. */
function nameBefore(tokens: readonly Token[], i: number): number | undefined {
  let first: number | undefined;
  for (let at = i - 1; at >= Math.max(0, i - LONGEST_RUN); at--) {
    const token = tokens[at]!;
    if (token.end !== tokens[at + 1]!.start) break;
    const kana = isKanaPiece(token);
    if (!kana && !isRunPart(token)) break;
    if (kana || isName(token)) first = at;
  }
  if (first === undefined || tokens[i]!.start - tokens[first]!.start >= SHORTEST_NAME) return first;
  return isName(tokens[first]!) ? first : undefined;
}

const isRunPart = ({ pos, posDetail, surface }: Token): boolean =>
  (pos === '名詞' || pos === '接頭詞') &&
  !/^(?:非自立|代名詞|副詞可能)/.test(posDetail) &&
  NAME_PART.test(surface);

const isName = ({ posDetail, known }: Token): boolean =>
  (posDetail.startsWith('固有名詞') && !posDetail.includes('国')) || (!known && !posDetail.startsWith('数'));

/**
 * A name in hiragana is often cut into whatever is at hand (そら|まめ, こもれ|び, きのふ|ね). Pieces that could rightly stand before a
 * noun (particles, この, できる, general nouns) are none.
 */
function isKanaPiece({ surface, pos, posDetail, conjugationForm }: Token): boolean {
  if (!/^(?:\p{Script=Hiragana}|ー)+$/u.test(surface) || GENERAL_KANA.test(surface)) return false;
  if (pos === '助詞') return posDetail.startsWith('終助詞');
  if (pos === '動詞' || pos === '形容詞') return /^(?:連用形|未然|ガル接続|語幹)/.test(conjugationForm);
  if (pos === '名詞') return !/^(?:非自立|代名詞)/.test(posDetail);
  return pos === 'フィラー' || pos === 'その他' || (pos === '感動詞' && surface.length > 1);
}

/** End of the name after 法人: up to a particle, a mark or a blank. */
function nameAfter(tokens: readonly Token[], i: number): number {
  let at = i;
  while (at + 1 < tokens.length && at - i < LONGEST_RUN) {
    const next = tokens[at + 1]!;
    if (
      next.start !== tokens[at]!.end ||
      next.pos === '助詞' ||
      next.pos === '助動詞' ||
      !NAME_PART.test(next.surface)
    )
      break;
    at++;
  }
  return tokens[at]!.end;
}
