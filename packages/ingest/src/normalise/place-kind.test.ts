import { expect, it } from 'vitest';
import { placeKind } from './place-kind.ts';

it.each([
  ['〇〇大学病院', 'hospital'],
  ['第一病棟', 'hospital'],
  ['駅前クリニック', 'clinic'],
  ['デイ・ケア', 'daycare'],
  ['訪問看護ステーション', 'home_nursing'],
  ['地域活動支援センター', 'centre'],
  ['精神保健福祉センター', 'public'],
  ['指定特定相談支援事業所', 'consultation'],
  ['就労継続支援Ｂ型', 'service'],
  ['㈱見本', 'company'],
  ['区立中学校', 'school'],
  ['ピアサロン', 'salon'],
  ['秋まつり', 'event'],
  ['図書館', 'public'],
  ['Ｚｏｏｍ', 'online'],
  ['自宅訪問', 'home'],
  ['会議室', 'unknown'],
])('%s is of the kind %s', (text, kind) => {
  expect(placeKind(text)).toBe(kind);
});
