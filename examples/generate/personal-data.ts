import type { Random } from './random.ts';

/** A stretch that could name somebody, half-open, UTF-16 code units of the text it is in. */
export type Span = { readonly kind: string; readonly start: number; readonly end: number };

/** Invented sentences with what must be found marked as [kind:stretch]. Numbers and addresses are of ranges that nobody has. */
const SENTENCES: readonly string[] = [
  '担当の[name:早瀬]さんに話を聞いてもらって助かりました。',
  '[name:森川ゆかり]さんの体験談に勇気をもらいました。',
  '同じ班の[name:小野寺]さん、[name:三枝]さんに会えてよかったです。',
  'くわしいことは[phone:090-0000-4127]までお願いします。',
  '連絡は[mail:hidamari.k@example.jp]へください。',
  '今は[office:つきのふねクリニック]に通っています。',
  '[office:こもれび第三作業所]の職員さんにはお世話になっています。',
  '私は[age:42歳]で、発病は[age:19歳]のときです。',
  '息子は[age:27歳]になりました。',
  '主治医の[name:瀬戸口]先生にも相談してみます。',
  '[date:平成24年6月]に[office:みなづき丘病院]へ入院しました。',
  '[name:田ノ上]と申します。電話は[phone:03-0000-5518]です。',
  '[office:そらまめハウス]の[name:柏木]さんが毎週来てくれます。',
  '相談員の[name:五十嵐みのり]さんにいつも支えられています。',
  '前に入院していた[office:あかつき台病院]では考えられないことでした。',
  '家は[place:ひばり町三丁目]なので夜は帰りが心配です。',
  '訪問看護の[name:久我]さんと一緒に参加しました。',
  '[name:ともちゃん]、[name:ケンさん]、また会いましょう。',
  'ブログ([url:https://blog.example.com/nagi])にも書きました。',
  '会員の[name:比嘉]です。メールは[mail:higa-n@example.com]。',
  '母([age:76歳])と二人で暮らしています。',
  '[date:昨年の9月3日]に[name:真壁]さんから誘われました。',
  '去年[office:ふたば坂メンタルクリニック]のデイケアを卒業しました。',
  '職場の[name:有働]主任が理解のある人で助かっています。',
  '担当者会議で[name:江連]さんの名前が出て、びっくりしました。',
  '娘の[name:さやか]も出たいと言っています。',
  '登録番号は[id:A-00417]です。',
  '[name:志村]さん(ピアスタッフ)の話がとても良かったです。',
  '何かあれば携帯[phone:080-0000-9036]に。',
  '[place:若葉台駅]の近くで夜に集まれたらと思います。',
];

/** Appends (or puts before) a sentence that could name somebody; returns where the stretches are. */
export function withPersonalData(
  text: string,
  index: number,
  chance: Random,
): { readonly text: string; readonly spans: readonly Span[] } {
  const marked = SENTENCES[index % SENTENCES.length] as string;
  const before = chance.chance(0.3);
  const joined = /[。！？!?…～]$|\p{Extended_Pictographic}$/u.test(text) ? text : `${text}。`;
  const base = before ? 0 : joined.length;
  let clean = '';
  const spans: Span[] = [];
  for (const part of marked.split(/(\[[a-z]+:[^\]]+\])/u)) {
    const found = /^\[([a-z]+):([^\]]+)\]$/u.exec(part);
    if (found)
      spans.push({
        kind: found[1] as string,
        start: base + clean.length,
        end: base + clean.length + (found[2] as string).length,
      });
    clean += found ? (found[2] as string) : part;
  }
  return { text: before ? clean + text : joined + clean, spans };
}
