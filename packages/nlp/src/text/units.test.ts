import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { tokenizeOpinion } from './tokenize-opinion.ts';
import { splitUnits } from './units.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});
const cut = (text: string) =>
  splitUnits(text, tokenizeOpinion(tokenizer, text)).map(({ start, end }) => text.slice(start, end));

describe('splitUnits', () => {
  it.each<[string, string, string[]]>([
    ['at sentence ends', '楽しかった。また来ます！次は？', ['楽しかった。', 'また来ます！', '次は？']],
    ['at line breaks', '居場所がほしい\r\n\n交通費も', ['居場所がほしい', '交通費も']],
    ['after runs of marks', '本当に!?！すごい', ['本当に!?！', 'すごい']],
    ['after half-width stops', 'よかった｡また', ['よかった｡', 'また']],
    [
      'not within brackets',
      '「行こう。一緒に。」と言われた。嬉しい',
      ['「行こう。一緒に。」と言われた。', '嬉しい'],
    ],
    ['in spite of a bracket that never closes', '「行こう。一緒に', ['「行こう。', '一緒に']],
    ['with emoji kept to their sentence', '楽しかった。😊👏また来ます', ['楽しかった。😊👏', 'また来ます']],
    ['at 〜が、', '話は聞けましたが、時間が短かった', ['話は聞けましたが、', '時間が短かった']],
    ['at 〜けど、', '緊張したけど、発表できた', ['緊張したけど、', '発表できた']],
    ['at 〜ので、', '会場が遠いので、オンラインを続けて', ['会場が遠いので、', 'オンラインを続けて']],
    ['not after a subject が', '職員が、隣に座った', ['職員が、隣に座った']],
    ['not where one side says nothing', 'そうですが、参加したい', ['そうですが、参加したい']],
    ['not into nothing but white space', ' \n　\n', []],
  ])('cuts %s', (_name, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('puts every character that is not white space in exactly one unit and cuts no token, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '仲間と話したが、',
        '参加したけど、',
        '。',
        '！？',
        '\n',
        '「',
        '」',
        '（',
        ')',
        '😀',
        '㈱',
        'よかった',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenizeOpinion(tokenizer, text);
        const units = splitUnits(text, tokens);
        let at = 0;
        for (const { start, end } of units) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
        for (const token of tokens.filter(({ surface }) => surface.trim() !== '')) {
          expect(units.filter(({ start, end }) => token.start < end && token.end > start)).toHaveLength(1);
        }
      }),
      { seed: 20210705, numRuns: 300 },
    );
  });
});
