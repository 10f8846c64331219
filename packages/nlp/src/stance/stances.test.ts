import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { tokenizeOpinion } from '../text/tokenize-opinion.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { findStances } from './stances.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer({ userWords: fieldWords() });
});

describe('findStances', () => {
  it.each([
    ['wish', '夕方に開いている場所を増やしてほしい。'],
    ['wish', '居場所があるといいと思います'],
    ['wish', '自分も参加していただきたい'],
    ['wish', '話せる場があれば助かります'],
    ['wish', '安心できる場所がほしい'],
    ['wish', 'もう少し早く知っていればよかった'],
    ['good', 'よかったです。'],
    ['good', '仲間に会えて嬉しかった'],
    ['good', '仲間の話が聞けて勉強になりました'],
    ['good', '不安がなくなりました'],
    ['wish,good', '話を聞けてよかったし、次も参加したい'],
    ['worry', '続けられるか不安です'],
    ['worry', '職員との連絡で困っています'],
    ['worry', '大変な仕事だと思います'],
    ['', '大変よく分かりました'],
    ['worry', '話せる場がないのは困ります'],
    ['negation', '心配ない'],
    ['proposal', '交流会を開いたらどうか'],
    ['proposal', '交流会を開いたらどうでしょうか？'],
    ['proposal', 'もっと増やすべきだと思う'],
    ['proposal', 'した方がいいのではないか'],
    ['proposal', '職員の研修が必要だと思います'],
    ['proposal', '区も一緒に考えなければならないと思う'],
    ['proposal', '一緒にやりませんか'],
    ['question', '応用編はいつありますか。'],
    ['question', '報酬は出るのでしょうか'],
    ['wish,question', '日程を教えてください'],
    ['worry,unsure', '自分には難しいかもしれません'],
    ['doubt', '本当に効果があるのか疑問です'],
    ['doubt', 'その進め方には反対です'],
    ['negation', 'あまり良くなかった'],
    ['negation', '楽しくなかった'],
    ['unsure,negation', '違いが分かりません。'],
    ['', '何も言わずに帰った'],
    ['', '行きたくないわけではない'],
    ['', '参加することがなくはない'],
    ['wish,negation', '責めてほしくない'],
    ['worry', '支えがないと困ります'],
    ['', '話を聞くだけでもいいじゃないですか'],
    ['good', 'いいと思うけど'],
    ['wish', 'もっと話せれば'],
    ['unsure', '私にもできるかな'],
    ['worry', '迷惑でないか'],
    ['negation', 'もう困っていません'],
    ['good', '怖さが和らいだ'],
    ['question', 'どう伝えればいいでしょうか'],
    ['proposal', '二人で訪問するのがよいと思う'],
    ['unsure,negation', 'まだ分からない'],
    ['wish,good,worry', '楽しかったけれど、疲れたので短くしてほしい'],
    ['', '資料を三回読みました'],
    ['', ''],
  ])('reads 「%s」 in 「%s」', (expected, text) => {
    expect(findStances(tokenizeOpinion(tokenizer, text)).join(',')).toBe(expected);
  });

  it('answers at once on texts made to slow patterns down', () => {
    for (const piece of ['不安が', 'かもしれ', 'なければ', '？', '楽しいです']) {
      expect(() => findStances(tokenizeOpinion(tokenizer, piece.repeat(3_000)))).not.toThrow();
    }
  });
});
