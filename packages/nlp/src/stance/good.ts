import { isDenied } from './negation.ts';

const GOOD = new RegExp(
  '(?<! と| たら| だら| ば| なら| も| (?:方|ほう) が) (?:' +
    [
      '良い|よい|いい(?= (?!え ))',
      'うれしい|嬉しい|うれしく|嬉しく|楽しい|楽しく|楽しむ|面白い|面白く|おもしろい',
      '助かる|ありがたい|有難い|有り難い|ありがたく|感謝|感動|感激|満足',
      '素晴らしい|すばらしい|素敵|すてき|心強い|温かい|暖かい|あたたかい|心地よい|居心地',
      '安心|ほっと|励ます れる|励み|勇気|救う れる|癒す れる|元気づける られる',
      '楽しめる|快適|親切|おいしい|美味しい|充実',
      '気 が 楽|楽 に なる|軽い なる|軽く なる|すっきり|新鮮|貴重|誇らしい|収穫|刺激 を もらう|元気 を もらう',
      '心 に 残る|印象 に 残る|心 に しみる|背中 を 押す れる|と 思える (?:ます )?た|きっかけ に なる',
      '学べる|学ぶ|参考|勉強 に なる|ため に なる|役に立つ|役立つ|気づく|気付く|気づき|学び',
    ].join('|') +
    ')(?= )',
  'g',
);
/** 「〜た」: what was good has happened; with a wish or proposal in the unit only this counts. */
const PAST = / た /;

/** 良かった: gladness, thanks, relief, something learnt; not when denied and not as a condition (〜といい). Takes wordForms. */
export function hasGood(forms: string, wishes: boolean): boolean {
  if (wishes && !PAST.test(forms)) return false;
  for (const found of forms.matchAll(GOOD)) {
    const rest = forms.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (!isDenied(rest)) return true;
  }
  return false;
}
