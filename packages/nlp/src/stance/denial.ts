/** The forms that deny, as wordForms writes them. */
export const DENIAL = '(?:ない|なく|なけれ|ぬ)';
const POLITE = '(?: ある)?(?: ます)?';
const SAYING = '(?:思う|おもう|思える|感じる|考える|言う|いう|聞く|教わる|話す|分かる|答える|書く|いった)';
const NO_MORE =
  '(?:なくなる|無くなる|減る|消える|和らぐ|やわらぐ|軽い|軽く|軽減|解消|薄れる|薄らぐ|取れる|とれる|ほぐれる|解ける|とける|晴れる|吹き飛ぶ|飛ぶ|治まる|おさまる|落ち着く)';

/**
 * Denials in form that deny nothing in the unit's main statement, and what they are read as: an arrow holds the place, so
 * that no later pattern sees a denial there. In the order in which they are looked for.
 */
const NOT_DENIALS: readonly (readonly [RegExp, string])[] = [
  // 〜かもしれない
  [` かも (?:しれる|知れる)(?: ます)? ${DENIAL}`, ' かもしれない'],
  // 〜なければならない, 〜ないといけない, 〜てもらわないと
  [` ${DENIAL} (?:ば|て は|と) (?:なる|いける|だめ|駄目)(?: ます)?(?: ${DENIAL})?`, ' ねばならない'],
  [' (?:もらう|くれる|いただく) ない と(?= (?:[。．！…] )*$)', ' たい'],
  // なくはない, ないわけではない, ないこともない, ないわけがない
  [` ${DENIAL} (?:は|も)${POLITE} ${DENIAL}`, ' →'],
  [` ${DENIAL} (?:という )?(?:わけ|もの|こと) (?:だ|で|じゃ) (?:は|も)${POLITE} ${DENIAL}`, ' →'],
  [` ${DENIAL} (?:わけ|こと|もの|はず) (?:も|は|が)${POLITE} ${DENIAL}`, ' →'],
  [` こと (?:も|は) ${DENIAL} (?:は|も)${POLITE} ${DENIAL}`, ' →'],
  // 〜しか…ない, しかない
  [` しか (?:\\S+ ){0,6}?(?:れる |られる )?(?:ます )?${DENIAL}`, ' しかない'],
  // 〜ではないか, 〜じゃないですか, 〜じゃない。
  [` (?:だ|で|じゃ)(?: は)? (?:ない|ぬ)(?: です| だ| だろ| だ う)?(?: う)? か(?! どう)`, ' ではないか'],
  [' (?:だ|で|じゃ) は(?= (?:[。．！…？] )*$)', ' ではないか'],
  [' じゃ ない(?= (?:の )?(?:[。．！…] )*$)| じゃん', ' じゃないか'],
  [' ん (?:じゃ|ちゃう) (?:ない)?(?: です)?(?: う)?(?: か)?', ' のではないか'],
  // 〜ませんか, 〜てもらえないでしょうか
  [' ます ぬ(?: です う)? か', ' ませんか'],
  [' (もらえる|くれる|いただける|くださる|いただく|だける) ない(?: です)?(?: う)? か', ' $1 ませんか'],
  // ないか心配, ないだろうか
  [` ${DENIAL}(?: た)?(?: です| だ| だろ)?(?: う)? か(?= )`, ' ないか'],
  // Words of one piece.
  [` (?:違い|間違い|仕方|しかた|しょうが|申し訳|申しわけ|滅相|何気|さりげ)(?: が| は| も)? ない`, ' →'],
  [` 足りる(?: ます)? ${DENIAL}`, ' 足りない'],
  [` (?:悪く|悪い|わるい|まんざら|満更)(?: \\S+)?(?: だ| で)?(?: は| も)? ${DENIAL}`, ' 悪くない'],
  [` だけ (?:だ|で|じゃ)(?: は)? (?:なく|ない)`, ' だけでなく'],
  [` (?:は|が|も|を) なく (?:なる|す|する)`, ' が なくなる'],
  // Conditions, purposes, manners.
  [` なけれ ば| ${DENIAL} (?:なら|たら)(?= )`, ' なければ'],
  [` ない と(?= )(?! ${SAYING}| は | の )`, ' なければ'],
  [` なく て (?:は|も)(?! いい| かまう| 構う| 大丈夫| よけれ)`, ' なければ'],
  [` ない よう(?: に)?(?= )(?! だ| です| な | 思う)`, ' ないように'],
  [` ない ため に`, ' ないように'],
  [` ぬ に(?= )`, ' ずに'],
  [` ない で(?! (?:ください|ほしい|もらう|もらえる|いただく|いただける|くれる|おく|すむ))(?= )`, ' ずに'],
  [` こと (?:なく|が なく)`, ' ずに'],
  // What only modifies a noun or is made one.
  [` ${DENIAL}(?: た)?(?: という)? ▷`, ' → ▷'],
  [
    ` ${DENIAL}(?: た)?(?: という)? (?:こと|の|ところ|もの|まま|うち|とき|ほど|くらい|ぐらい|よう な|感じ) `,
    ' → こと ',
  ],
  [` ${DENIAL}(?: た)? という (?!こと だ|の だ)(?=\\S+ )`, ' → という '],
].map(([pattern, place]) => [new RegExp(pattern as string, 'g'), place as string] as const);

/** The same forms without denials that deny nothing. Takes wordForms. */
export function withoutIdleDenials(forms: string): string {
  return NOT_DENIALS.reduce((left, [pattern, place]) => left.replace(pattern, place), forms);
}

const LIGHT =
  '(?:する|いたす|できる|ある|いる|おる|なる|感じる|思う|おもう|持つ|もつ|言う|れる|られる|ます|だ|です|で|じゃ|は|が|も|を|と|に|て|た|こと|もの|わけ|さ|感|性|など|なんて|なんか|あまり|全く|まったく|特に|とくに|そう|そんなに|それほど|一度|一切|もう|全然|何|ひとつ|一つ|というの|という|ほど)';
const DENIED = new RegExp(`^(?: ${LIGHT}){0,9} (?:${DENIAL}|かねる) `);
const GONE = new RegExp(
  `^(?: ${LIGHT}| 気持ち| 思い)*? (?:が|は|も|を|なく)(?: 、)?(?: (?!。)\\S+){0,3}? ${NO_MORE} (?!と は|ば |${DENIAL}|ます ${DENIAL})`,
);
const BOUND = 80;

/** Is the predicate that ends right before `rest` (of forms without idle denials, from the blank on) denied? */
export const isDenied = (rest: string): boolean => DENIED.test(rest.slice(0, BOUND));

/** Is what ends right before `rest` said to be gone: 〜がなくなった, 〜が和らいだ? */
export const isGone = (rest: string): boolean => GONE.test(rest.slice(0, BOUND));

const ANY_DENIAL = new RegExp(` ${DENIAL} `);

/** 打ち消し: does the unit's main statement deny something? Takes forms without idle denials. */
export const hasNegation = (forms: string): boolean => ANY_DENIAL.test(forms);
