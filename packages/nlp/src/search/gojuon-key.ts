const SMALL = new Map(
  [...'ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ'.matchAll(/(.)(.)/gu)].map(([, a, b]) => [a!, b!]),
);
const ROWS = [
  'あかさたなはまやらわ',
  'いきしちにひみり',
  'うくすつぬふむゆる',
  'えけせてねへめれ',
  'おこそとのほもよろを',
];

/**
 * Key by which readings stand in 五十音 order when compared unit by unit: marks of voice and size put aside, ー as the
 * vowel before it; what they leave equal is told apart by the reading itself.
 * @param reading  in hiragana
 */
export function gojuonKey(reading: string): string {
  let key = '';
  for (const kana of reading.normalize('NFD').replace(/[\u3099\u309a]/g, '')) {
    if (kana === 'ー') key += vowelOf(key.at(-1) ?? '');
    else key += SMALL.get(kana) ?? kana;
  }
  return `${key}\u0000${reading}`;
}

const vowelOf = (kana: string): string => 'あいうえお'[ROWS.findIndex((row) => row.includes(kana))] ?? '';
