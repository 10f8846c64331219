import type { Token } from '../token.ts';

const KEPT_FORM = /^(仮定形|命令)/;
/** Adjectives whose 連用テ接続 is a word of its own in patterns: よく (also an adverb), なく. */
const KEPT_ADJECTIVE = /^(?:よい|良い|いい|ない|無い)$/;
const DENYING = /^(?:ん|ぬ|へん|まへん|ひん|ねえ|ねぇ|ねー)$/;
const BEFORE_NOUN = /^(?:基本形|体言接続|連体形)/;
/** Spoken forms that the dictionary has under no other form. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['ええ', 'いい'],
  ['ほしー', 'ほしい'],
  ['ほし', 'ほしい'],
  ['しんどー', 'しんどい'],
  ['やろ', 'だろ'],
  ['無い', 'ない'],
  ['解る', '分かる'],
  ['判る', '分かる'],
  ['わかる', '分かる'],
  ['出来る', 'できる'],
  ['下さい', 'ください'],
  ['頂く', 'いただく'],
  ['頂ける', 'いただける'],
  ['良い', 'いい'],
  ['よい', 'いい'],
  ['良けれ', 'よけれ'],
  ['欲しい', 'ほしい'],
  ['嬉しい', 'うれしい'],
  ['有り難い', 'ありがたい'],
  ['有難い', 'ありがたい'],
  ['方', 'ほう'],
  ['事', 'こと'],
  ['為', 'ため'],
  ['様', 'よう'],
  ['物', 'もの'],
  ['所', 'ところ'],
  ['思える', '思える'],
  ['なぁ', 'なあ'],
  ['なー', 'なあ'],
]);

/**
 * A unit as one line of word forms with a blank before, between and after, for the patterns of stance to read:
 * dictionary forms, except 仮定形 (たら, なけれ), 命令形 (ください) and なく, よく, whose form matters. ん, ず and へん that deny are
 * ぬ; spellings of one word are one; ▷ stands between a clause and the noun that it modifies (困っている ▷ 人).
 */
export function wordForms(tokens: readonly Token[]): string {
  return ` ${tokens.map((token, at) => formOf(token, tokens[at - 1]) + (modifies(token, tokens[at + 1]) ? ' ▷' : '')).join(' ')} `;
}

function formOf({ surface, lemma, pos, conjugationForm }: Token, before: Token | undefined): string {
  if (DENYING.test(lemma) && (pos === '助動詞' || lemma.length > 1)) return denies(before) ? 'ぬ' : 'の';
  if (surface === 'いい') return 'いい';
  const kept =
    KEPT_FORM.test(conjugationForm) ||
    (conjugationForm.startsWith('連用テ接続') && KEPT_ADJECTIVE.test(lemma));
  const form = kept ? surface : lemma;
  return SPOKEN.get(form) ?? form;
}

/** 「行かん」 denies, 「行くん」 does not. */
const denies = (before: Token | undefined): boolean => !before?.conjugationForm.startsWith('基本形');

const modifies = (token: Token, next: Token | undefined): boolean =>
  /^(?:動詞|形容詞|助動詞)$/.test(token.pos) &&
  BEFORE_NOUN.test(token.conjugationForm) &&
  next?.pos === '名詞' &&
  !/^(?:非自立|特殊|接尾)/.test(next.posDetail);
