import { isDenied } from './negation.ts';

const DOUBT = new RegExp(
  [
    ' かも (?:しれる|知れる) ',
    ' (?:疑わしい|疑う|疑い|果たして|はたして|怪しい) ',
    ' どう (?:だ う |です う )?か と (?:思う|おもう|感じる) ',
    ' の (?:だ|で)(?: は)? ない(?: です)?(?: う)? か ',
    ' だ う か ',
    ' 納得 (?:する|できる|が いく|いく)(?: て いる)?(?: ます)? (?:ない|ぬ|なく) ',
    ' と は (?:思う|思える|言う|言える|限る)(?: ます)? (?:ない|ぬ) ',
  ].join('|'),
);
const WORDS = / (?:疑問|違和感|反対|懐疑的|疑念)(?= )/g;

/** 反対・疑問: 〜かもしれない, 疑問, 反対, 〜のではないか, 〜とは思えない; not 〜方がいいのではないか. Takes wordForms. */
export function hasDoubt(forms: string, proposes: boolean): boolean {
  for (const found of forms.matchAll(WORDS)) {
    const rest = forms.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (!isDenied(rest)) return true;
  }
  return !proposes && DOUBT.test(forms);
}
