const ASKS_AT_END =
  / (?:か|かな|かしら|の|かい)(?: (?:な|ね|ねえ))?(?: [。．！…」』）)])* ？|(?: か| かな| かしら)(?: な| ね)?(?: [。．！…」』）)])* $| ？(?: [^ぁ-んァ-ン一-龥 ]+)* $/;
/** Code units at the end of a unit in which its closing か or ？ stands; keeps the pattern linear. */
const TAIL = 80;
const ASKS = / 教える (?:て|で) (?:ください|下さい|ほしい|いただく|頂く|もらう) | 知る たい | 聞く たい の /;
const PROPOSES_OR_INVITES =
  / (?:どう|いかが|如何)(?: です| だ)?(?: う)?(?: か)? | ます ぬ か | (?:だ|で|じゃ)(?: は)? ない(?: です)?(?: う)? か /;

/** 質問: 〜か。, 〜でしょうか, 〜？, 〜教えてください; not 〜したらどうか, 〜ませんか, 〜ではないか. Takes wordForms. */
export function hasQuestion(forms: string, proposes: boolean): boolean {
  if (ASKS.test(forms)) return true;
  if (!ASKS_AT_END.test(forms.slice(-TAIL))) return false;
  return !(proposes && PROPOSES_OR_INVITES.test(forms)) && !/ の (?:だ|で) は ない /.test(forms);
}
