import { isDenied } from './negation.ts';

const PROPOSAL = new RegExp(
  [
    ' (?:たら|だら|ば|て は|で は) (?:どう|いかが|如何) ',
    ' べし ',
    ' (?:方|ほう) が (?:いい|良い|よい|望ましい) ',
    ' の は (?:どう|いかが|如何) (?:か|だ う|です う) ',
    ' の も (?:いい|良い|よい|手) (?:と|です|だ|か) ',
    ' て も (?:いい|良い|よい) (?:の|ん|と 思う|か) ',
    '(?<! た だけ| いただく| 頂く| いただける| 頂ける| もらえる| くれる| くださる) ます ぬ か ',
    ' ます う ',
    ' (?:ない|なけれ|なく|ぬ) (?:ば|と|て は) (?:なる|いける)(?: ます)? (?:ない|ぬ) ',
    ' 求める られる ',
    ' (?:提案|提言) (?:する|いたす|です|だ) ',
  ].join('|'),
);
const NEED = / (?:必要|必要性|不可欠|重要|大切)(?= (?:が|だ|です|と|で|に なる|かも) )/g;

/** 提案: 〜したらどうか, 〜すべき, 〜方がいい, 〜必要がある, 〜しましょう, 〜なければならない. Takes wordForms. */
export function hasProposal(forms: string): boolean {
  if (PROPOSAL.test(forms)) return true;
  for (const found of forms.matchAll(NEED)) {
    const rest = forms.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (!isDenied(rest)) return true;
  }
  return false;
}
