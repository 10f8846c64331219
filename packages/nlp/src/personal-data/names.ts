import type { Token } from '../token.ts';
import type { PersonalData } from './kinds.ts';

const HONORIFICS = new Set([
  'さん',
  'サン',
  '様',
  'さま',
  '氏',
  '君',
  'くん',
  'クン',
  'ちゃん',
  'チャン',
  '殿',
  '先生',
  'さんたち',
]);
/** After a family name only: 「佐藤相談員」. */
const TITLES =
  /^(?:相談員|看護師|保健師|医師|主治医|精神保健福祉士|支援員|職員|ワーカー|ケースワーカー|ソーシャルワーカー|心理士|所長|施設長|院長|代表|課長|係長|部長|室長|理事長|会長|委員|講師|主任|副主任|店長|社長|教授|議員|区長|市長|ヘルパー|Dr)$/;
/** Words for roles, kin and groups that take さん without naming anyone. */
const GENERAL =
  /^(?:ピア.{0,8}|皆|みな|みんな|お?(?:母|父|かあ|とう|姉|兄|ねえ|にい|婆|爺|ばあ|じい|ばば|じじ|嫁|孫|子|医者|客|巡り|まわり|てつだい)|おや|こども|子ども|赤|奥|娘|息子|彼|彼女|ひと|かた|当事|とうじしゃ|スタッフ|ヘルパー|ワーカー|サポーター|ドクター|ナース|メンバー|リーダー|ボランティア|ユーザー|オーナー|マスター|ママ|パパ|ケアマネ|デイケア|訪看|訪問|事務局|本人|隣|仲間|たく|ご苦労|お疲れ)$/;
const ROLE_ENDING = /[者員師士族職長生方医人係々]$/;
const READABLE = /\p{L}/u;

/** Names of people: before an honorific or a title, family and given name together, 〜と申します, 〜です after a family name. */
export function findNames(text: string, tokens: readonly Token[]): PersonalData[] {
  const found: PersonalData[] = [];
  tokens.forEach((token, i) => {
    const first = nameBefore(tokens, i, token);
    if (first !== undefined) found.push(span(tokens, first, i));
    else if (isFullName(token, tokens[i + 1], tokens[i + 2])) found.push(span(tokens, i, i + 2));
    else if (isOwnName(token, tokens[i + 1])) found.push(span(tokens, i, i + 1));
  });
  return found;
}

/** Number of the token at which the name before tokens[i] begins, if tokens[i] says that a name stands there. */
function nameBefore(tokens: readonly Token[], i: number, token: Token): number | undefined {
  const honorific = HONORIFICS.has(token.surface);
  const title = TITLES.test(token.surface);
  if (!honorific && !title && !introduces(tokens, i)) return undefined;
  let first: number | undefined;
  for (let at = i - 1; at >= Math.max(0, i - 4) && joins(tokens[at]!, tokens[at + 1]!); at--) {
    if (title ? isPersonName(tokens[at]!) : maySayWho(tokens[at]!)) first = at;
    else if (first === undefined && (GENERAL.test(tokens[at]!.surface) || !isNamePart(tokens[at]!))) break;
  }
  return first;
}

const introduces = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.surface === 'と' && tokens[i + 1]?.lemma === '申す';

const joins = (token: Token, next: Token): boolean =>
  token.end === next.start &&
  (token.pos === '名詞' || token.pos === '接頭詞') &&
  READABLE.test(token.surface);

const isPersonName = ({ posDetail, known }: Token): boolean => known && posDetail.startsWith('固有名詞,人名');

/** A part of a name cut wrongly: 「髙」+「橋」. */
const isNamePart = ({ surface }: Token): boolean => surface.length === 1 && /\p{Script=Han}/u.test(surface);

function maySayWho(token: Token): boolean {
  const { surface, posDetail, known } = token;
  if (GENERAL.test(surface)) return false;
  if (isPersonName(token)) return true;
  if (ROLE_ENDING.test(surface)) return false;
  if (!known || posDetail.startsWith('固有名詞')) return !posDetail.startsWith('数');
  return /^\p{Script=Hiragana}{2,6}$/u.test(surface) && posDetail.startsWith('一般');
}

/** Family and given name, three characters at least; before 駅, 市, 屋 … they name a place or a shop. */
const isFullName = (family: Token, given: Token | undefined, after: Token | undefined): boolean =>
  family.posDetail === '固有名詞,人名,姓' &&
  given?.posDetail === '固有名詞,人名,名' &&
  given.start === family.end &&
  given.end - family.start >= 3 &&
  !(after?.posDetail.startsWith('接尾,') && after.posDetail !== '接尾,人名,*');

/** 「会員の比嘉です」. */
const isOwnName = ({ posDetail, known, surface, end }: Token, next: Token | undefined): boolean =>
  known &&
  posDetail === '固有名詞,人名,姓' &&
  surface.length > 1 &&
  next?.lemma === 'です' &&
  next.start === end;

const span = (tokens: readonly Token[], first: number, after: number): PersonalData => ({
  kind: 'name',
  start: tokens[first]!.start,
  end: tokens[after - 1]!.end,
});
