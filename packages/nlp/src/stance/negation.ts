const DENIAL = '(?:ない|なく|なけれ|ぬ|無い|無く)';
const LESS = '(?:なし|なくなる|無くなる|減る|消える|和らぐ|軽い|軽く|軽減|解消|薄れる|薄らぐ|取れる|とれる)';
/** From a predicate to what denies it: 〜しません, 〜ではない, 〜はない, 〜にならない, 〜ていない. */
const DENIED = new RegExp(
  '^(?:' +
    [
      `(?: する| できる)?(?: れる| られる)?(?: ます)? ${DENIAL}`,
      `(?: だ (?:もの|こと))? (?:だ|じゃ|で)(?: は| も)?(?: ある)?(?: ます)? ${DENIAL}`,
      `(?: さ| 感)? (?:が|は|も|を)(?: ある| 感じる| 持つ)?(?: ます)? (?:${DENIAL}|${LESS})`,
      ` に(?: は)? なる(?: ます)? ${DENIAL}`,
      ` て(?: は| も)? いる(?: ます)? ${DENIAL}`,
    ].join('|') +
    ') ',
);

/** Is the predicate that ends right before `rest` (a piece of wordForms, from the blank on) denied or said to be gone? */
export function isDenied(rest: string): boolean {
  return DENIED.test(rest);
}

/** Denials in form that deny nothing: 〜かもしれない, 〜なければならない, 〜ではないか, 〜ませんか, 違いない, だけでなく. */
const NOT_DENIALS = new RegExp(
  [
    ` かも (?:しれる|知れる)(?: ます)? ${DENIAL}`,
    ` ${DENIAL} (?:ば|て は|と) (?:なる|いける|だめ|駄目)(?: ます)?(?: ${DENIAL})?`,
    ` (?:だ|で|じゃ)(?: は)? ない(?: です| だ)?(?: う)? か`,
    ` ます ぬ か`,
    ` (?:違い|仕方|しかた)(?: が| は)? ない`,
    ` だけ(?: だ| で| じゃ)(?: は)? なく`,
  ].join('|'),
  'g',
);
const ANY_DENIAL = new RegExp(` ${DENIAL} `);

/** Does a unit deny something? The denial stands with its predicate, so one in any clause counts. */
export function hasNegation(forms: string): boolean {
  return ANY_DENIAL.test(forms.replace(NOT_DENIALS, ' '));
}
