import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { classifyContent } from './content.ts';
import { tokenizeOpinion } from './tokenize-opinion.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer({ userWords: fieldWords() });
});

describe('classifyContent', () => {
  it.each([
    ['no_content', '特になし'],
    ['no_content', 'なし。'],
    ['no_content', 'ー'],
    ['no_content', '－'],
    ['no_content', '特にありません。'],
    ['no_content', '今のところ特にありません'],
    ['no_content', '意見なし'],
    ['no_content', '無し'],
    ['no_content', '。'],
    ['no_content', ''],
    ['greeting', 'ありがとうございました'],
    ['greeting', '本日は貴重なお話をありがとうございました！'],
    ['greeting', 'お疲れ様でした。'],
    ['reaction', '👏'],
    ['reaction', '👏👏👏'],
    ['reaction', 'いいですね！'],
    ['reaction', 'なるほど'],
    ['reaction', '８８８８'],
    ['technical', '聞こえません'],
    ['technical', '音声が途切れます'],
    ['technical', 'マイクをミュートにしてください'],
    ['technical', '画面が見えません。'],
    ['opinion', '居場所がない'],
    ['opinion', '声を上げることができない'],
    ['opinion', 'オンラインだと聞こえにくいので会場を増やしてほしい'],
    ['opinion', 'ありがとうございました。もっと話したかった'],
    ['opinion', '仲間の話にいいですねと言ってもらえた'],
    ['opinion', '楽しい'],
  ])('calls it %s: 「%s」', (expected, text) => {
    expect(classifyContent(text, tokenizeOpinion(tokenizer, text))).toBe(expected);
  });

  it('answers at once on texts made to slow patterns down', () => {
    for (const piece of ['ほんとうに', 'ありがとう', 'いいですね', 'お話を', '音', 'ー']) {
      const text = `${piece.repeat(5_000)}か`;
      expect(classifyContent(text, [])).toBe('opinion');
      classifyContent(`${piece.repeat(Math.floor(39 / piece.length))}か`, []);
    }
  });
});
