import type { Token } from '../token.ts';
import { saysKind, saysRole } from './general-words.ts';
import type { PersonalData } from './kinds.ts';
import {
  hasPerson,
  isOneName,
  hasProper,
  isFamilyName,
  mayBeCalled,
  wordsOf,
  type WordsOf,
} from './name-checks.ts';

const HAN = '[\\p{Script=Han}々]';
const HIRAGANA = '[ぁ-んー]';
const KATAKANA = '[ァ-ヴー]';
const HONORIFIC = '(?:さん|サン|様|さま|氏|君|くん|クン|ちゃん|チャン|殿|先生|せんせい)(?![々子式相人主])';
const TITLE =
  '(?:相談員|看護師|保健師|医師|主治医|精神保健福祉士|支援員|職員|ワーカー|ケースワーカー|ソーシャルワーカー|心理士|作業療法士|副?所長|副?施設長|副?院長|代表|副?課長|係長|副?部長|室長|センター長|師長|理事長|理事|会長|委員|講師|副?主任|店長|社長|教授|議員|区長|市長|ヘルパー|Dr)';
const KIN =
  '(?:娘|息子|むすめ|むすこ|妹|弟|姉|兄|妻|夫|主人|家内|孫|長男|長女|次男|次女|三男|三女|子|甥|姪|いとこ|従兄弟|彼|彼女|恋人)';
const RELATION =
  '(?:担当|担任|主治医|友人|友達|友だち|知人|同僚|先輩|後輩|上司|部下|恩師|相談員|支援員|職員|スタッフ|ピアスタッフ|ピアサポーター|ピア|ワーカー|ヘルパー|看護師|保健師|心理士|師長|施設長|所長|院長|部長|課長|係長|主任|講師|代表|会長|会員|仲間|隣|班長|委員|利用者|メンバー|ケアマネ|管理者|責任者|福祉士|専門員|者|長)';
const LABEL =
  '(?:記入者|入力者|氏名|お?名前|文責|代筆者?|代筆しました|代理|報告者|担当者|発表者|講師|ペンネーム|なまえ|署名|連絡先)(?:名)?(?:は|が|:|：|=|＝| |　|\\(|（){1,2}';
const FULL_NAME = `(?:${HAN}{1,5}[ 　]?(?:${HAN}{1,4}|${HIRAGANA}{2,5}|${KATAKANA}{2,6})|${HAN}{1,5}|${KATAKANA}{2,8}[ 　・]?${KATAKANA}{0,8})`;
const PARTICLE = '(?=が|は|に|と|も|から|を|へ|の|や|って|です|でした|だ|、|。|，|\\)|）|,|\\n|$)';
const START = '(?<=^|[。、！!？?\\n\\s(（「:：,，])';

/** What is right before it is somebody's name; group 1. Judged by the words in it. */
const CONTEXTS: readonly (readonly [
  RegExp,
  (surface: string, words: readonly Token[], start: number) => boolean,
])[] = [
  // 佐藤さん, 小鳥遊様
  [new RegExp(`(${HAN}{1,6})(?=(?: |　)?${HONORIFIC})`, 'gu'), mayBeCalled],
  // 田中つむぎさん
  [new RegExp(`(${HAN}{1,4}${HIRAGANA}{2,4})(?=${HONORIFIC})`, 'gu'), isFamilyAndGiven],
  // ケンさん
  [new RegExp(`(${KATAKANA}{2,8})(?=${HONORIFIC})`, 'gu'), mayBeCalled],
  // 山 田 さん
  [
    new RegExp(`(?<!${HAN}[ 　]?)((?:${HAN}[ 　]){1,4}${HAN})(?=[ 　]?${HONORIFIC})`, 'gu'),
    (surface) => !saysRole(surface.replace(/[ 　]/g, '')),
  ],
  // Yamadaさん; not PSWさん
  [
    new RegExp(`(?<![A-Za-zＡ-Ｚａ-ｚ])([A-Za-zＡ-Ｚａ-ｚ]{3,15})(?=[ 　]?${HONORIFIC})`, 'gu'),
    (surface) => !/^[A-Z]{3,4}$/.test(surface.normalize('NFKC')),
  ],
  // すずきさん, さっちゃん
  [
    new RegExp(`(?<![ぁ-んー]|${HAN})(${HIRAGANA}{2,5})(?=${HONORIFIC})`, 'gu'),
    (surface) => !saysRole(surface) && !GENERAL_KANA.test(surface),
  ],
  [
    new RegExp(
      `(?<=[\\p{Script=Han}\\p{Script=Katakana}ー][のはがともにへを])(${HIRAGANA}{2,4})(?=${HONORIFIC})`,
      'gu',
    ),
    (surface) => !saysRole(surface) && !GENERAL_KANA.test(surface),
  ],
  // 佐藤主任
  [new RegExp(`(${HAN}{1,5})(?=${TITLE})`, 'gu'), (surface, words) => isLikelyName(surface, words)],
  // 佐藤花子と申します, 私は佐藤といいます
  [new RegExp(`(?:${START}|(?<=[はの]))(${FULL_NAME})(?=と(?:申|もうし))`, 'gu'), () => true],
  [
    new RegExp(
      `(?<=(?:私|わたし|わたくし|僕|名前|名|本名|姓)(?:は|を|が))(${FULL_NAME}|${HIRAGANA}{2,8})(?=とい(?:い|う))`,
      'gu',
    ),
    () => true,
  ],
  // 記入者:佐藤花子
  [
    new RegExp(`(?<=${LABEL})(${FULL_NAME})(?=です|で|と|[)）、。]|\\n|$)`, 'gu'),
    (surface, words) =>
      mayBeCalled(surface, words) && (!/[ぁ-ん]/.test(surface) || isFamilyAndGiven(surface, words)),
  ],
  // (佐藤)
  [
    new RegExp(`(?<=[(（])(${FULL_NAME})(?=[)）])`, 'gu'),
    (surface, words) => isFamilyName(words[0]!) && !saysRole(surface),
  ],
  // 担当の佐藤が
  [
    new RegExp(
      `(?<=${RELATION}(?:の|、|・|:|：))(${HAN}{1,5}(?:${HIRAGANA}{2,4}|${KATAKANA}{2,5})?)${PARTICLE}`,
      'gu',
    ),
    (surface, words) => isLikelyName(surface, words) && !ENDS_SENTENCE.test(surface),
  ],
  // 娘の花子も, 妻 花子
  [
    new RegExp(`(?<=(?<!${HAN})${KIN}(?:の|、|・|:|：| |　))(${HAN}{1,4}|${KATAKANA}{2,6})${PARTICLE}`, 'gu'),
    (surface, words) =>
      !OF_KIN.test(surface) &&
      !saysRole(surface) &&
      (hasProper(words) || words.every((word) => word.surface.length === 1)),
  ],
  [
    new RegExp(
      `(?<=(?<!${HAN})${KIN}(?:の|、|・|:|：| |　))(${HIRAGANA}{2,4}?)(?=(?:が|は|も|に|を)(?![ぁ-ん]{0,1}(?:も|は|に))|と(?!いう|か)|[、。)）])`,
      'gu',
    ),
    (surface) => !GENERAL_KANA.test(surface),
  ],
  // 佐藤 花子
  [
    new RegExp(
      `${START}(${HAN}{1,5}[ 　](?:${HAN}{1,4}|${HIRAGANA}{2,5}))(?=と申|です|[。、)）]|\\n|$)`,
      'gu',
    ),
    (_, words) => hasPerson(words) && hasProper(words.slice(0, 1)),
  ],
  // 佐藤です。
  [
    new RegExp(`(?:${START}|(?<=の))(${HAN}{2,5})(?=です|でございます|と申)`, 'gu'),
    (surface, words) => isLikelyName(surface, words) && words.length <= 3,
  ],
  [
    new RegExp(
      `(?<=(?:こんにちは|こんばんは|おはようございます|はじめまして|初めまして|どうも)[、。！!\\s]{0,2})(${HAN}{1,5})(?=です|と申)`,
      'gu',
    ),
    mayBeCalled,
  ],
  // まーくん、また
  [
    new RegExp(
      `${START}(${HIRAGANA}{1,3}[っんー]?[ぁ-んー]{1,2})(?=、(?:また|ありがと|元気|お疲れ|一緒))`,
      'gu',
    ),
    (surface) => !GENERAL_KANA.test(surface) && !INTERJECTION.test(surface),
  ],
];
const GENERAL_KANA =
  /^(?:つい|おたがい|おた|たく|みな|みんな|お?(?:かあ|とう|ねえ|にい|じい|ばあ|じ|ば|じじ|ばば|まわり|てつだい|つかれ|いしゃ|ひな|きゃく|よめ)|ご?(?:くろう)|お(?:かげ|じ|ば)|むすめ|むすこ|こども|おこ|おくさん?|だんな|よめ|まご|あか|ひと|かた|ず|なん|どなた|あなた|ともだち|なかま|となり|おとなり|おや|はは|ちち|あに|あね|いもうと|おとうと|つま|おっと|かんご|ほけん|すけっと|だれ|どちら|こちら|そちら|たくさん|ぶっちゃ|おもちゃ|あかちゃん?|ぼく|ちび|わん|にゃん|ぞう|うさぎ|くま|ねこ|いぬ|こと|ため|ほう|よう|もの|とき|ところ|そば|ひきこもり|うつ|せい|いま|これから|それ|あれ|これ|いのち|からだ|こころ|きもち|はなし|ことば|うち|なか|まえ|あと|ほか|みたい|ちから|くすり|しごと|いえ|へや|かお|こえ)$/;
const ENDS_SENTENCE =
  /(?:です|でし|でした|だった|から|まで|には|では|とも|にも|より|たち|ほど|など|だけ|って|という|さん)$/;
const INTERJECTION =
  /^(?:そして|だから|でも|また|まあ|ええ|はい|いいえ|うん|ううん|やっぱり|きっと|ずっと|もっと|ちょっと|さあ|ねえ|どうも|では|それで|すみません|ほんとう|ほんと|いつも|みんな|みなさん|どうぞ|ぜひ|あと|なお|ただ|さて|ところで|ごめん|ありがとう|これから|いつか|あした|きょう|こんど)$/;
/** What kin have and do: 娘の病気, 息子の声. */
const OF_KIN =
  /^(?:病気?|障害|障がい|話|声|薬|部屋|学校|将来|未来|世話|体調|体|様子|姿|気持ち?|心|主治医|仕事|友人|友達|症状|顔|笑顔|名前|名|存在|方|時|場合|手帳|年金|誕生日|命|死|言葉|夢|母|父|親|妻|夫|家|家族|力|目|手|足|傷|悩み|親戚|職場|担当|担任|歳|頃|前|後|間|側|分|為|事|物|所|件|状態|性格|人生|生活|居場所|場所|作業所|病院|障碍|病状|経験|体験|本音|意思|意見|自由|希望|願い|幸せ|笑い|涙|痛み|苦しみ|支え|味方|理解|立場|代|世代|友|彼女|彼|子)$/;

/** 田中つむぎ: what is in hiragana is no particle with a word of kin after it (田中のむすめさん). */
function isFamilyAndGiven(surface: string, words: readonly Token[]): boolean {
  const given = surface.replace(/^[\p{Script=Han}々]+/u, '');
  if (!hasProper(words.slice(0, 1)) || words[0]!.pos !== '名詞') return false;
  return (
    !/^[のはがをにともへやで]/.test(given) || (isFamilyName(words[0]!) && !GENERAL_KANA.test(given.slice(1)))
  );
}

/** Without さん: a proper name, or pieces that the dictionary cannot join; no role and no kind. */
function isLikelyName(surface: string, words: readonly Token[]): boolean {
  if (isOneName(words)) return true;
  return (
    !saysRole(surface) &&
    hasProper(words) &&
    !words.some((word) => saysKind(word.surface, word.posDetail) || word.posDetail.startsWith('接尾,地域'))
  );
}

const AFTER_FAMILY_NAME = /^(?:が|は|に|と|から|も|を|へ|って|、)/;

/** Names of people by what stands around them: さん, a title, 〜と申します, a label, a relation; family and given name together. */
export function findNames(text: string, tokens: readonly Token[]): PersonalData[] {
  const words = wordsOf(tokens);
  return [
    ...fullNames(text, tokens),
    ...CONTEXTS.flatMap(([pattern, passes]) =>
      [...text.matchAll(pattern)].flatMap((found) => {
        const start = found.index + found[0].indexOf(found[1]!);
        const trimmed = withoutRole(start, start + found[1]!.length, words);
        const surface = text.slice(trimmed, start + found[1]!.length);
        if (surface === '' || !passes(surface, words(trimmed, start + found[1]!.length), trimmed)) return [];
        return [{ kind: 'name' as const, start: trimmed, end: start + found[1]!.length }];
      }),
    ),
    ...familyNames(text, tokens),
  ];
}

/** 「担当鈴木さん」: the role before the name is none of it. */
function withoutRole(start: number, end: number, words: WordsOf): number {
  let at = start;
  for (const word of words(start, end).slice(0, -1)) {
    if (word.start !== at || isOneName([word]) || !(saysRole(word.surface) && word.surface.length > 1)) break;
    at = word.end;
  }
  return at;
}

/** Family and given name by the dictionary, three characters at least; before 駅, 市, 屋 … they name a place or a shop. */
function fullNames(text: string, tokens: readonly Token[]): PersonalData[] {
  return tokens.flatMap((family, i): PersonalData[] => {
    const [given, after] = [tokens[i + 1], tokens[i + 2]];
    if (given?.posDetail !== '固有名詞,人名,名') return [];
    const between = text.slice(family.end, given.start);
    if (between !== '' && !(isFamilyName(family) && /^[ 　]$/.test(between))) return [];
    const first =
      isFamilyName(family) || !family.known || /^固有名詞,(?:地域|一般|組織)/.test(family.posDetail);
    if (!first || given.end - family.start < 3) return [];
    if (after?.posDetail.startsWith('接尾,') && after.posDetail !== '接尾,人名,*') return [];
    return [{ kind: 'name', start: familyStart(tokens, i), end: given.end }];
  });
}

/** A family name that the dictionary cuts: 真|喜志. */
function familyStart(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  const joins =
    before?.end === tokens[i]!.start && before.pos === '名詞' && /^\p{Script=Han}$/u.test(before.surface);
  return joins && !saysRole(before.surface) && !saysKind(before.surface, before.posDetail)
    ? before.start
    : tokens[i]!.start;
}

/** A family name of the dictionary that stands alone before a particle: 「後藤に話すと」. */
function familyNames(text: string, tokens: readonly Token[]): PersonalData[] {
  return tokens.flatMap((token, i): PersonalData[] => {
    if (!isFamilyName(token) || !token.known || token.surface.length < 2) return [];
    const before = tokens[i - 1];
    if (before?.end === token.start && before.pos === '名詞') return [];
    return AFTER_FAMILY_NAME.test(text.slice(token.end, token.end + 2))
      ? [{ kind: 'name', start: token.start, end: token.end }]
      : [];
  });
}
