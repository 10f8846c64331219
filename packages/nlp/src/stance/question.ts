const MARKS = '(?: [。．！…」』）)])*';
const WHAT =
  '(?:何|なに|なん|どこ|いつ|だれ|誰|いくら|いくつ|どれ|どちら|どっち|なぜ|どうして|どなた|何時|何日)';
/** Code units at the end of a unit in which its closing か or ？ stands; keeps the pattern linear. */
const TAIL = 100;
const ASKS_AT_END = new RegExp(
  [
    ` (?:です|ます|です う|ます た|です た|た|ん です|の です|ん だ|ぬ)(?: う)? か(?: ね)?${MARKS} $`,
    ` (?:の|て|る|い|いい|もの) か${MARKS} $`,
    ` ？(?: [^ぁ-んァ-ン一-龥 ]+)* $`,
    ` ${WHAT}(?: (?:です|だ))?(?: う)?(?: (?:か|から|まで|に|で))?${MARKS} $`,
    ` (?:です|だ)(?: う)?${MARKS} $`,
  ].join('|'),
);
const ASKING_WORD = new RegExp(` ${WHAT} | どう (?:する|なる)| どの | どんな | 何 `);
/** A tentative or rhetorical close, an offer, a question to oneself. */
const NO_QUESTION =
  / (?:のではないか|ではないか|じゃないか|ませんか|ないか)(?: う| ね| の)*(?: [。．！…？」』）)])* $| (?:かな|かしら)(?: (?:あ|なあ|ぁ))*(?: [。．！…？])* $| か な(?:あ)?(?: [。．！…？])* $| (?:だ|だろ)(?: う)? か(?: [。．！…])* $| や(?: う)? か /;
const ASKS =
  / 教える (?:て|で) (?:ください|ほしい|いただく|いただける|もらう|もらえる|くれる)| 知る たい| (?:お尋ね|おたずね|お聞き|お伺い|うかがう|質問) (?:する|いたす|です|だ|が ある|なん)/;
const ASKS_FOR = / (?:と|ば|たら) (?:どう|いかが)| もの (?:だ|です)?(?: う)? か/;

/** 質問: 〜ですか, 〜でしょうか, 〜？, 〜教えてください; not 〜ではないか, 〜かな, 〜したらどうか. Takes forms without idle denials. */
export function hasQuestion(forms: string, proposes: boolean): boolean {
  if (ASKS.test(forms) && !/ 質問 (?:は|が|も|です が)? ?(?:ある )?(?:ます )?(?:ない|ぬ)/.test(forms))
    return true;
  const tail = forms.slice(-TAIL);
  if (proposes || NO_QUESTION.test(tail) || ASKS_FOR.test(tail)) return false;
  const plain = new RegExp(` (?:です|だ)(?: う)?${MARKS} $`).test(tail);
  return ASKS_AT_END.test(tail) && (!plain || (/ う(?: [。．！…])* $/.test(tail) && ASKING_WORD.test(tail)));
}
