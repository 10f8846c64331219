import { expect, it } from 'vitest';
import { speaksOfCrisis } from './crisis.ts';

it.each([
  '死にたいと思うことがありました',
  '消えてしまいたいと何度も思いました',
  'いなくなりたいと言ったら聞いてくれた',
  '生きていたくない日が続いた',
  '生きているのがつらい、生きるのがつらいです',
  '自殺を考えたことがあります',
  'リストカットの話もできた',
  'ＯＤした夜に電話しました',
  '薬を大量に飲んで運ばれた',
  '家で虐待を受けていました',
])('finds a crisis in %s', (text) => {
  expect(speaksOfCrisis(text)).toBe(true);
});

it.each([
  '夕方に開いている居場所があると安心します',
  '必死に働きました',
  '字が消えて読めないので直してほしい',
  'スタッフがいなくて困りました',
  'DVDを見る会がたのしい',
  '薬のことを相談できる窓口がほしい',
])('finds none in %s', (text) => {
  expect(speaksOfCrisis(text)).toBe(false);
});
