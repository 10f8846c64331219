import type { Person } from './people.ts';
import type { Random } from './random.ts';

const HALF = new Map(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'].map(
    (letter, index) => [letter, [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'][index] as string],
  ),
);
for (const [full, half] of [
  ['ー', 'ｰ'],
  ['ッ', 'ｯ'],
  ['ャ', 'ｬ'],
  ['ュ', 'ｭ'],
  ['ョ', 'ｮ'],
  ['ィ', 'ｨ'],
  ['ァ', 'ｧ'],
  ['ェ', 'ｪ'],
  ['ォ', 'ｫ'],
  ['ガ', 'ｶﾞ'],
  ['ギ', 'ｷﾞ'],
  ['グ', 'ｸﾞ'],
  ['ゲ', 'ｹﾞ'],
  ['ゴ', 'ｺﾞ'],
  ['ザ', 'ｻﾞ'],
  ['ジ', 'ｼﾞ'],
  ['ズ', 'ｽﾞ'],
  ['ダ', 'ﾀﾞ'],
  ['デ', 'ﾃﾞ'],
  ['ド', 'ﾄﾞ'],
  ['バ', 'ﾊﾞ'],
  ['ビ', 'ﾋﾞ'],
  ['ブ', 'ﾌﾞ'],
  ['ベ', 'ﾍﾞ'],
  ['ボ', 'ﾎﾞ'],
  ['パ', 'ﾊﾟ'],
  ['ピ', 'ﾋﾟ'],
  ['プ', 'ﾌﾟ'],
  ['ペ', 'ﾍﾟ'],
  ['ポ', 'ﾎﾟ'],
] as const)
  HALF.set(full, half);

/** Katakana as an old keyboard gives them. */
const halfWidth = (text: string): string => [...text].map((letter) => HALF.get(letter) ?? letter).join('');

/** What a hurried hand does: a wrong conversion, a doubled or a missing letter. Each keeps the sentence readable. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['聴いて', '効いて'],
  ['思いました', '思いしました'],
  ['ありがとう', 'ありがと'],
  ['感じました', '感じまsた'],
  ['以外', '意外'],
  ['ピアサポーター', 'ピアサーポーター'],
  ['ています', 'ていまs'],
  ['ほしいです', 'ほしいでう'],
  ['こと', 'ことこと'],
  ['一緒に', '一諸に'],
  ['対等', '対当'],
  ['機会', '機械'],
  ['講座', '口座'],
  ['参加', '参か'],
  ['話して', 'はなして'],
  ['について', 'につて'],
  ['居場所', '居場書'],
  ['ですが', 'でが'],
  ['支援者', '支縁者'],
  ['必要', '必用'],
];
const EMOJI = ['😊', '🙇', '✨', '👏', '🍀', '😢', '🌸', '💦', '🙏', '☕', '👍', '😅'];

/** Plain endings as people say them; the sentence keeps its meaning. */
function spoken(sentence: string, chance: Random): string {
  if (/[？?]$/u.test(sentence)) return sentence;
  if (/[^ん]だ$/u.test(sentence))
    return sentence.replace(/だ$/u, chance.pick(['だなあ', 'だよね', 'だな', 'だと思う', 'かな']));
  if (sentence.endsWith('ほしい'))
    return sentence + chance.pick(['', '', 'なあ', 'な', 'です', 'んですよね']);
  if (/(た|る)$/u.test(sentence))
    return sentence + chance.pick(['', '', '', 'なあ', 'よ', 'んだよね', 'んですよね']);
  if (/[^な]い$/u.test(sentence))
    return sentence + chance.pick(['', '', 'なあ', 'です', 'んだよね', 'かな', 'と思う']);
  if (sentence.endsWith('ない')) return sentence + chance.pick(['', '', 'よ', 'んだよね', 'と思う', 'です']);
  return sentence;
}

function kansai(sentence: string, chance: Random): string {
  const changed = sentence
    .replaceAll('とても', 'めっちゃ')
    .replaceAll('本当に', 'ほんまに')
    .replaceAll('正直', '正直言うて')
    .replaceAll('なかなか', 'なかなか')
    .replace(/ではないか$/u, 'ちゃうかな')
    .replace(/(って|て)いる$/u, '$1る')
    .replace(/じゃなかった/u, 'ちゃうかった')
    .replace(/だから/u, 'やから')
    .replace(/ない$/u, 'へんわ')
    .replace(/([^ん])だ$/u, '$1や')
    .replace(/と思う$/u, 'と思うわ')
    .replace(/た$/u, chance.pick(['たわ', 'てん', 'たんや']));
  return changed
    .replace(/らへんわ$/u, 'らんわ')
    .replace(/(ほし|うれし|こわ|きつ|むずかし)い$/u, `$1い${chance.pick(['わ', 'ねん', 'なあ'])}`)
    .replace(/(は|が|も|じゃ|く|で)へんわ$/u, '$1ないわ');
}

const stiff = (sentence: string, chance: Random): string =>
  sentence
    .replace(/と思います$/u, chance.pick(['と考えます', 'と存じます', 'と考えております']))
    .replace(/ほしいです$/u, chance.pick(['いただきたく存じます', 'いただきたいです']))
    .replace(/教えてください$/u, 'ご教示ください')
    .replace(/あります$/u, chance.pick(['あります', 'ございます']));

/** One sentence in the person's voice, without its full stop. */
export function say(sentence: string, person: Person, chance: Random): string {
  if (person.voice === 'spoken') return spoken(sentence, chance);
  if (person.voice === 'kansai') return kansai(sentence, chance);
  return person.voice === 'stiff' ? stiff(sentence, chance) : sentence;
}

/** Joins sentences as this person's hand would. `plainText`: characters of CP932 only (no emoji). */
export function write(
  sentences: readonly string[],
  person: Person,
  chance: Random,
  plainText: boolean,
): string {
  const stop = person.habits.has('no_stops') ? (sentences.length > 1 ? '　' : '') : '。';
  const gap = person.habits.has('lines') && sentences.length > 1 ? '\n' : '';
  let text = sentences
    .map((s) => (/[。！？?!）…]$/u.test(s) ? s : s + stop))
    .join(gap)
    .trim();
  if (sentences.length === 1 && chance.chance(0.3)) text = text.replace(/。$/u, '');
  if (person.voice === 'spoken' && chance.chance(0.25))
    text = text.replace(/。$/u, chance.pick(['！', '…', '～', '。。。']));
  if (person.habits.has('slips') && chance.chance(0.6)) {
    const found = SLIPS.filter(([right]) => text.includes(right));
    if (found.length > 0) {
      const [right, wrong] = chance.pick(found);
      text = text.replace(right, wrong);
    }
  }
  if (person.habits.has('half_width')) text = halfWidth(text);
  if (person.habits.has('emoji') && !plainText && chance.chance(0.7))
    text += chance.pick(EMOJI) + (chance.chance(0.2) ? chance.pick(EMOJI) : '');
  return text;
}
