import type { UnitWord, WordForm } from '../words/unit-words.ts';

/** A predicate in its dictionary form. */
export interface Predicate {
  readonly text: string;
  /** It ends no sentence but describes a noun that follows (「体験を話す場」). */
  readonly describes: boolean;
}

/** Verbs that only say that somebody thinks, is, or does somebody a kindness. */
const EMPTY =
  /^(思う|おもう|感じる|考える|願う|言う|いう|いただく|頂く|くださる|下さる|くれる|もらう|する|いる|ある)$/;
const COPULA = /^(だ|だっ|です|でし)$/;
const DENIAL = /^(ない|無い|ぬ|ん|ず|まい|にくい|づらい|難しい|むずかしい)$/;
/** What may follow without changing what was said: 〜た, 〜ます, 〜です; 〜よ; 〜ので. */
const AUXILIARY = /^(た|ます|です)$/;
const PARTICLE = /^(よ|ね|わ)$/;
const CLAUSE = /^(ので|から|けど|けれど|けれども|が|し)$/;

/**
 * The predicate that begins at a word, in its dictionary form (「開いている」, 「救われる」, 「かからない」, 「学びたい」), when its
 * clause ends there or it describes a noun. What would turn the meaning round or leave it open (〜ません, 〜わけではない,
 * 〜にくい, 〜れば, 〜だろうか) makes it none: a label must not say the contrary of what was said.
 */
export function predicateAt(words: readonly UnitWord[], at: number): Predicate | undefined {
  const token = words[at]?.token;
  if (!token || (EMPTY.test(token.lemma) && !isNounVerb(words, at))) return undefined;
  if (token.pos === '動詞' && token.posDetail.startsWith('自立')) return verbAt(words, at);
  if (token.pos === '形容詞' && token.posDetail.startsWith('自立'))
    return when(endsPlainly(words, at + 1) || pauses(words, at + 1), token.lemma);
  if (token.pos !== '名詞' || !token.posDetail.startsWith('形容動詞語幹')) return undefined;
  const copula = COPULA.test(words[at + 1]?.surface ?? '') ? 1 : 0;
  return when(endsPlainly(words, at + 1 + copula), token.surface);
}

function verbAt(words: readonly UnitWord[], at: number): Predicate | undefined {
  let last = at;
  while (isPart(words[last + 1]?.token, '動詞', '接尾')) last++;
  const { surface, token } = words[last]!;
  if (/^(命令|未然ウ)/.test(token!.conjugationForm)) return undefined;
  const stem = words
    .slice(at, last)
    .map((word) => word.surface)
    .join('');
  const next = words[last + 1]?.token;
  if (next?.pos === '助動詞' && /^(ない|たい)$/.test(next.lemma))
    return when(endsPlainly(words, last + 2), stem + surface + next.lemma);
  const helper = isTe(next) ? words[last + 2]?.token : undefined;
  if (next && helper?.posDetail.startsWith('非自立')) {
    const kept = /^(いる|ほしい)$/.test(helper.lemma);
    return when(kept && endsPlainly(words, last + 3), stem + surface + next.surface + helper.lemma);
  }
  const text = stem + token!.lemma;
  if (endsPlainly(words, last + 1) || pauses(words, last + 1)) return { text, describes: false };
  const describes = token!.conjugationForm === '基本形' && describesNoun(words, last + 1);
  return describes ? { text, describes } : undefined;
}

/** Is there nothing from here to the end of the clause but 〜た, 〜ます, 〜です, 〜よ, and perhaps 〜ので or 〜と思う? */
function endsPlainly(words: readonly UnitWord[], from: number): boolean {
  let at = from;
  while (isPart(words[at]?.token, '助動詞') && AUXILIARY.test(words[at]!.token!.lemma)) at++;
  while (isPart(words[at]?.token, '助詞') && PARTICLE.test(words[at]!.surface)) at++;
  const token = words[at]?.token;
  if (!token) return true;
  if (isPart(token, '助詞', '接続助詞') && CLAUSE.test(token.surface)) return true;
  const thought = /^(思う|おもう|感じる)$/.test(words[at + 1]?.token?.lemma ?? '');
  return token.surface === 'と' && thought && endsPlainly(words, at + 2);
}

/** 〜て, before another clause; not 〜ては, 〜ても, 〜てください. */
function pauses(words: readonly UnitWord[], at: number): boolean {
  const after = words[at + 1]?.token;
  return (
    isTe(words[at]?.token) &&
    (!after || /^(名詞|動詞|副詞)$/.test(after.pos)) &&
    !isPart(after, '動詞', '非自立')
  );
}

/** Does the predicate belong to a noun (「体験を話す場」), and is nothing denied after it? */
function describesNoun(words: readonly UnitWord[], at: number): boolean {
  return words[at]?.role === 'noun' && !words.slice(at).some(({ token }) => DENIAL.test(token?.lemma ?? ''));
}

const when = (stands: boolean, text: string): Predicate | undefined =>
  stands ? { text, describes: false } : undefined;

/** する after its noun (「受講する」). */
const isNounVerb = (words: readonly UnitWord[], at: number): boolean =>
  words[at]?.token?.lemma === 'する' && isPart(words[at - 1]?.token, '名詞', 'サ変接続');

const isTe = (token: WordForm | undefined): boolean =>
  isPart(token, '助詞', '接続助詞') && /^[てで]$/.test(token!.surface);

const isPart = (token: WordForm | undefined, pos: string, detail = ''): boolean =>
  token?.pos === pos && token.posDetail.startsWith(detail);
