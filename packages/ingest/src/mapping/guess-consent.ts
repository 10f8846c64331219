import { foldText } from '../normalise/text.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { Consent, ConsentUse } from './consent-uses.ts';

const TAKES_BACK = /取り?下げ|撤回/;
const TAKEN_BACK =
  /(?:同意|承諾|公開|引用|利用|回答)(?:の|を)?(?:取り?下げ|撤回)|^(?:取り?下げ|撤回)(?:日|の?(?:有無|希望|申し?出))?$/;
const QUOTED = /公開|引用|掲載|載せ|紹介/;
const COUNTED = /統計|集計|分析|研究|数え/;
const LINKED = /結び?(?:つけ|付け)|突き?合わ|照合|つなげて/;
const AGREES = /同意|承諾|許諾|可否|了承/;
const USED = /利用|使|用い|含め|活用/;
/** Words of the form itself. Others are named in a mapping only when several people chose them. */
const PLAIN =
  /^(?:はい|いいえ|可|否|可能|不可|○|◯|×|✕|yes|no|ok|(?:匿名(?:で|なら)?)?(?:公開|引用|掲載|利用|使用|同意|承諾|了承|統計|集計)?(?:に|を|への)?(?:公開|引用|掲載|利用|使用|同意|承諾)?(?:可|不可|してよい|してもよい|よい|良い|する|します|しない|しません|(?:を|は)?(?:取り?下げ|撤回)(?:る|ます|する|します)?))$/i;
const LONGEST = 24;
/** Said in the negative, but it allows. */
const NOTHING_AGAINST = /(?:差し?支え|構|かま|問題|支障|異存).{0,3}(?:ない|ません)/;
const NO = /ない|ません|^不|不可|拒否|辞退|断|^(?:いいえ|否|×|✕|no)(?:$|[、,(（\s])|^(?:いいえ|否|×|✕|no)/i;
/** Not word for word, but what was meant (要旨). */
const ONLY_IN_OTHER_WORDS = /(?:要約|要旨)(?:して|に)?(?:のみ|だけ|なら)/;
const YES =
  /^(?:はい|可|○|◯|yes|ok)|(?:する|します|した|しました|可|可能|よい|良い|いい|ます|ok|了承|承諾|同意)$/i;

/**
 * What a column of consents is asked for, by its heading. A consent that names no use is one to be counted: nobody is
 * quoted for having taken part. Null where the heading and the cells are not those of a consent.
 */
export function guessConsent(name: string, texts: readonly string[]): ColumnGuess | null {
  const takesBack = TAKEN_BACK.test(name);
  const uses = usesNamed(name);
  if (uses.length === 0 && !AGREES.test(name) && !takesBack) return null;
  const values = consentValues(texts, takesBack);
  if (!values) return null;
  const use: ConsentUse[] = uses.length > 0 ? uses : takesBack ? ['stats', 'quote'] : ['stats'];
  return {
    column: { kind: 'consent', use: use.length === 1 && use[0] ? use[0] : use, values },
    because: `${use.map((each) => WORDS[each]).join('と')}${takesBack ? 'の取り下げ' : 'の可否'}とみられます`,
    sure: uses.length > 0 ? '高' : '中',
  };
}

const WORDS: Readonly<Record<ConsentUse, string>> = {
  stats: '集計への利用',
  quote: '公開や引用',
  quote_internal: '会議の資料での引用',
  quote_public: '広く公開する引用',
  link: '前後の回答を結びつけること',
};

function usesNamed(name: string): ConsentUse[] {
  return [
    ...(COUNTED.test(name) && (USED.test(name) || AGREES.test(name)) ? (['stats'] as const) : []),
    ...(QUOTED.test(name) ? (['quote'] as const) : []),
    ...(LINKED.test(name) && (AGREES.test(name) || USED.test(name)) ? (['link'] as const) : []),
  ];
}

/** One cell in twenty may be something else; it gets no value. */
function consentValues(texts: readonly string[], takesBack: boolean): Record<string, Consent> | null {
  const values: Record<string, Consent> = {};
  let strays = 0;
  if (texts.some((text) => foldText(text).length > LONGEST)) return null;
  const among = texts.map((each) => foldText(each));
  for (const text of among) {
    const found = consentOf(text, takesBack);
    if (found === null) strays += 1;
    else if (PLAIN.test(text) || among.filter((each) => each === text).length > 1) values[text] = found;
  }
  // Whoever takes back may write a day or a word: any of them is read as that.
  if (takesBack) return { ...values, 取り下げる: 'withdrawn' };
  return strays <= texts.length * 0.05 ? values : null;
}

function consentOf(text: string, takesBack: boolean): Consent | null {
  const no = NO.test(text) && !NOTHING_AGAINST.test(text);
  if (takesBack) return no ? 'not_asked' : YES.test(text) || TAKES_BACK.test(text) ? 'withdrawn' : null;
  if (TAKES_BACK.test(text)) return no ? null : 'withdrawn';
  if (ONLY_IN_OTHER_WORDS.test(text)) return 'paraphrase';
  if (no) return 'no';
  return YES.test(text) || NOTHING_AGAINST.test(text) ? 'yes' : null;
}
