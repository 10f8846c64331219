import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { tokenizeOpinion } from '../text/tokenize-opinion.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { findPersonalData } from './find.ts';
import { maskPersonalData } from './mask.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer({ userWords: fieldWords() });
});
const find = (text: string) => findPersonalData(text, tokenizeOpinion(tokenizer, text));
const mask = (text: string) => maskPersonalData(text, find(text));

describe('findPersonalData', () => {
  it.each([
    ['山田さんと佐藤太郎様に会いました', '〔名前〕さんと〔名前〕様に会いました'],
    ['山 田 太 郎 さん、山　田さん', '〔名前〕 さん、〔名前〕さん'],
    ['名前は 山田 太郎 です', '名前は 〔名前〕 です'],
    ['YamadaさんとＹＡＭＡＤＡさん', '〔名前〕さんと〔名前〕さん'],
    ['PSWさんとMSWさんとＡさん、当 事 者 さん', 'PSWさんとMSWさんとＡさん、当 事 者 さん'],
    ['電話は090.1234.5678です', '電話は〔電話〕です'],
    ['taro @ example . comとtaro\u200B@example.com', '〔メール〕と〔メール〕'],
    ['taro（アット）example.comまで', '〔メール〕まで'],
    ['はじめまして、田中と申します。', 'はじめまして、〔名前〕と申します。'],
    ['Ａさんとケンさんと髙橋さん', 'Ａさんと〔名前〕さんと〔名前〕さん'],
    ['高橋看護師に相談した', '〔名前〕看護師に相談した'],
    ['ピアサポーター鈴木さんの話', 'ピアサポーター〔名前〕さんの話'],
    ['立川病院の鈴木先生', '〔事業所〕の〔名前〕先生'],
    ['相談支援事業所「そよかぜ」を利用', '〔事業所〕を利用'],
    ['NPO法人あおぞらで働く', '〔事業所〕で働く'],
    ['そらまめハウスとあかつき台病院へ', '〔事業所〕と〔事業所〕へ'],
    ['有働主任と、会員の比嘉です', '〔名前〕主任と、会員の〔名前〕です'],
    ['家はひばり町三丁目なので', '家は〔地名〕なので'],
    ['横浜市の会議と東京から', '〔地名〕の会議と〔地名〕から'],
    ['電話は03-1234-5678か０９０１２３４５６７８', '電話は〔電話〕か〔電話〕'],
    ['taro.yamada@example.co.jpまで', '〔メール〕まで'],
    ['https://example.jp/a?b=c を見て', '〔URL〕 を見て'],
    ['令和3年7月5日に入院、平成20年に退院', '〔日付〕に入院、〔日付〕に退院'],
    ['R3.7.5と2021/07/05と7月5日', '〔日付〕と〔日付〕と〔日付〕'],
    ['45歳です。母は40代、四十代', '〔年代〕です。母は〔年代〕、〔年代〕'],
    ['阿部さんと仁科先生', '〔名前〕さんと〔名前〕先生'],
    ['担当の後藤に話す。娘の花子も', '担当の〔名前〕に話す。娘の〔名前〕も'],
    ['(文責 小川)', '(文責 〔名前〕)'],
    ['昭和48年4月12日生まれ、誕生日は3月1日', '〔生年月日〕、誕生日は〔生年月日〕'],
    ['ひなた病院の看護師長に', '〔事業所〕の〔役職〕に'],
    ['星の子作業所とグループホーム虹色で', '〔事業所〕と〔事業所〕で'],
    ['就労継続支援B型事業所つばさと福祉センター「こはる」', '〔事業所〕と〔事業所〕'],
    ['区内でただ一人の男性ピアスタッフです', '〔特徴〕です'],
    ['インスタは@mori_yです', 'インスタは〔番号〕です'],
    ['大宮市桜田台2丁目10-5に住む', '〔地名〕に住む'],
    ['受講番号は12345です', '受講番号は〔番号〕です'],
  ])('finds what to mask in 「%s」', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    'ピアさん、皆さん、当事者さん、お母さん、支援者さん',
    'スタッフさん、利用者様、皆様、保健師さん、赤ちゃん、子どもさん',
    '病院の先生、学校の先生、主治医の先生',
    '精神保健福祉センターや地域活動支援センター、デイケアに行った',
    '発達障害者支援センター、依存症クリニック、障害者福祉センター、B型事業所の職員',
    '令和5年度の施策を3年かけて、2年前から',
    '第2回の資料を3回読んだ。10時30分から2時間',
    '日本では、世界では、希望と平和、心の健康',
    'できる施設、近くのクリニック、かかりつけの病院、通える施設になり施設が増えた',
    'たくさんの仲間、お疲れ様でした',
    '次回は10月7日です。令和3年7月5日の会に出ました',
    '18歳以上の人が対象です。65歳未満でも使えますか',
    '森の中を歩き、林を抜け、原っぱで花を見た',
    '北の窓、東の部屋、光の入る場所',
    'おたがいさま、モデルにした君主',
    '娘の病気、息子の声、妻の介護',
    'かかりつけの病院、別のクリニック、町の作業所、ゲームセンター',
    'Aさんの話、Ｂさんのように',
  ])('leaves general words alone: 「%s」', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('gives spans in order, inside the text, without overlap, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '山田さん',
        '立川病院',
        '「',
        '」',
        '03-1234-5678',
        '令和3年',
        '7月5日',
        '横浜市',
        '2丁目3番',
        '法人',
        '様',
        '😀',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20210705, numRuns: 300 },
    );
  });

  it('is linear on texts made to slow patterns down', () => {
    for (const piece of [
      '0-',
      '03-12',
      'a.',
      'a@',
      '令和',
      '番号',
      '山田',
      '〇',
      'http://',
      '「病院',
      '1年1月',
    ]) {
      expect(find(piece.repeat(10_000)).length).toBeLessThanOrEqual(piece.length * 10_000);
    }
  });
});

describe('maskPersonalData', () => {
  it('makes one mask of spans that overlap and takes them in any order', () => {
    const spans = [
      { kind: 'name', start: 4, end: 6 },
      { kind: 'office', start: 0, end: 3 },
      { kind: 'place', start: 1, end: 4 },
    ] as const;
    expect(maskPersonalData('あいうえおかき', spans)).toBe('〔事業所〕〔名前〕き');
  });
});
