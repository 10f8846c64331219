import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { unitWords } from '../words/unit-words.ts';
import { readablePhrases } from './readable-phrases.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

const phrases = (text: string): string[] =>
  readablePhrases(unitWords(tokenizer.tokenize(text))).map((phrase) => phrase.text);

describe('readable phrases', () => {
  it.each([
    ['夕方に開いている居場所がほしい', '夕方に開いている居場所'],
    ['休むことへの罪悪感があります', '休むことへの罪悪感'],
    ['研修で見方が変わりました', '見方が変わる'],
    ['仲間の一言に救われました。', '仲間の一言に救われる'],
    ['体験を話す場がほしい', '体験を話す'],
    ['もっと仲間と学びたいです', '仲間と学びたい'],
    ['スタッフの対応が親切でした', 'スタッフの対応が親切'],
    ['敷居が低いことは、よいと思う', '敷居が低いこと'],
  ])('of 「%s」 hold 「%s」', (text, expected) => {
    expect(phrases(text)).toContain(expected);
  });

  it.each([
    ['当番を休めないです', '当番を休む'],
    ['見方が変わりません', '見方が変わる'],
    ['見方が変わるわけではない', '見方が変わる'],
    ['見方が変わることはなかった', '見方が変わる'],
    ['声をかけづらい', '声をかける'],
    ['声をかけてはいけない', '声をかける'],
    ['仲間と学べばいいのだろうか', '仲間と学ぶ'],
    ['体験を話す機会がない', '体験を話す'],
    ['夜に開けてもらった日', '夜に開けてもらった日'],
  ])('of 「%s」 do not say 「%s」', (text, never) => {
    expect(phrases(text)).not.toContain(never);
  });

  it('keep a denial', () => {
    expect(phrases('なかなか声がかからないです')).toContain('声がかからない');
    expect(phrases('休めない職場の空気')).toEqual(['休めない職場', '休めない職場の空気']);
  });

  it('do not begin or end inside what belongs together', () => {
    expect(phrases('電話相談員の勤務表')).toEqual(['電話相談員', '電話相談員の勤務表']);
    expect(phrases('仲間を講座に誘って相談した')).not.toContain('講座');
  });

  it('pass over numbers, names and topics', () => {
    expect(phrases('職員は研修を受けた')).toEqual(['研修を受ける']);
    expect(phrases('三十八歳の仲間と田中の講座')).toEqual([]);
  });
});
