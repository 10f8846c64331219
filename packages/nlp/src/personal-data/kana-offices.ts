import type { Token } from '../token.ts';
import { saysKind, saysRole } from './general-words.ts';
import type { PersonalData } from './kinds.ts';
import { wordsOf } from './name-checks.ts';
import { OFFICE_HEAD, OFFICE_KIND, OFFICE_ROLE } from './office-kinds.ts';

const HIRAGANA = '[ぁ-んー]';
const BEFORE = new RegExp(`(${HIRAGANA}{2,9})(${OFFICE_KIND})(?!長)`, 'gu');
const AFTER = new RegExp(`(?:${OFFICE_HEAD})(\\p{Script=Han}{0,2}${HIRAGANA}{2,9})`, 'gu');
const JOINED = '(\\p{Script=Han}{1,2})の(\\p{Script=Han}{1,2}?)';
const JOINED_BEFORE = new RegExp(`(?<!\\p{Script=Han})${JOINED}(${OFFICE_KIND})(?!長)`, 'gu');
const JOINED_AFTER = new RegExp(`(?:${OFFICE_HEAD})${JOINED}(?=\\P{Script=Han}|$|${OFFICE_ROLE})`, 'gu');
const SAYS_NO_NAME =
  /^(?:この|その|あの|どの|ある|いい|よい|いろんな|さまざまな|どんな|こんな|そんな|あんな|どこか|かかりつけ.*|ちかく|うち|となり|いつも|いま|もと|ほか|すべて|まえ|こころ|こども|いのち|くらし|みんな|ひきこもり|たくさん|もっと|いろいろ|さまざま|おなじ|あたらしい|ちいさい|おおきい|それぞれ|おもに|また|そして|しかし|でも|やはり|みたい|など|まで|だけ|ここ|そこ|あそこ)$/;
/** Endings of verbs, adjectives and particles, after which an institution is merely described. */
const DESCRIBES =
  /(?:の|な|る|った|いた|した|きた|ない|たい|しい|って|という|から|まで|より|ます|です|ました|でした|や|と|は|が|を|に|で|も)$/;
const PARTICLE_FIRST = /^[はがのにをともでへ]/;
const PARTICLE_LAST = /(?:では|には|にも|でも|とは|から|まで|です|でした|だった|[でにはがをともへのや])$/;

/** A name begins with no particle (but な of なないろ is cut as one), and with no verb or action: 利用していた. */
const mayBegin = ({ pos, posDetail, surface }: Token): boolean =>
  surface === 'な' ||
  /^(?:助詞,終助詞|フィラー)/.test(`${pos},${posDetail}`) ||
  (!/^(?:助詞|助動詞|接続詞|副詞)$/.test(pos) &&
    !(
      /^\p{Script=Han}/u.test(surface) &&
      (pos !== '名詞' || saysKind(surface, posDetail) || saysRole(surface))
    ));

/** Offices whose name is in hiragana (which the dictionary cuts anyhow) or of the kind 星の子. */
export function findKanaOffices(text: string, tokens: readonly Token[]): PersonalData[] {
  const words = wordsOf(tokens);
  const office = (start: number, end: number): PersonalData => ({ kind: 'office', start, end });
  const before = [...text.matchAll(BEFORE)].flatMap((found): PersonalData[] => {
    const end = found.index + found[0].length;
    const follows = /[\p{Script=Han}\p{Script=Katakana}]/u.test(text[found.index - 1] ?? '');
    const run = found[1]!;
    if (follows && !PARTICLE_FIRST.test(run)) return [];
    const name = follows ? run.slice(1) : run;
    if (name.length < (follows ? 3 : 2) || SAYS_NO_NAME.test(name) || DESCRIBES.test(name)) return [];
    return [office(end - found[2]!.length - name.length, end)];
  });
  const after = [...text.matchAll(AFTER)].flatMap((found): PersonalData[] => {
    const start = found.index + found[0].length - found[1]!.length;
    const first = words(start, start + 1)[0];
    if (first === undefined || !mayBegin(first)) return [];
    const name = found[1]!.replace(PARTICLE_LAST, '');
    if (
      name.length < 3 ||
      SAYS_NO_NAME.test(name) ||
      /^(?:みたい|など|だけ|さん|です|での|という)/.test(name)
    )
      return [];
    return [office(found.index, start + name.length)];
  });
  const isPlain = (word: string): boolean => !saysKind(word, '') && !saysRole(word);
  const joined = [...text.matchAll(JOINED_BEFORE), ...text.matchAll(JOINED_AFTER)].flatMap(
    (found): PersonalData[] => {
      const [, left = '', right = ''] = found;
      if (!isPlain(left) || !(right === '子' || isPlain(right)) || SAYS_WHERE.test(left)) return [];
      return [office(found.index, found.index + found[0].length)];
    },
  );
  return [...before, ...after, ...joined];
}
const SAYS_WHERE =
  /^(?:今|前|次|元|先|隣|隣町|近所|近く|別|他|昔|私|僕|彼|自分|息子|娘|母|父|夫|妻|地元|市内|区内|県内|都内|同じ|最初|最後|以前|昨年|去年|町|街|村|国|県|市|区|一番|多く|全て|数)$/;
