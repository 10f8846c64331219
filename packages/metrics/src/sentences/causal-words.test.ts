import { expect, it } from 'vitest';
import { causalClaims } from './causal-words.ts';

it.each([
  '講座によって増えました。',
  '講座によって増えましたが、続くかどうかはわかりません。',
  '受講の結果、自信がつきました。',
  '講座のおかげです。',
  '訪問が退院につながりました。',
  '講座の効果がありました。',
  '講座で増えました。',
  '研修のために変わりました。',
])('finds a cause claimed in %s', (text) => {
  expect(causalClaims(text, 'ja')).toEqual([text]);
});

it.each([
  '講座によるものかどうかはわかりません。',
  '講座で変わったかどうかは、わかりません。',
  '講座の効果があったとは言えません。',
  'ふれた意見の数は、効果のあった人の数ではありません。',
  '人数が少ないため示しません。',
  '「講座のおかげで変わった」という声が12件ありました。',
  '数え方は、下の表で確かめられます。',
])('lets %s stand', (text) => {
  expect(causalClaims(text, 'ja')).toEqual([]);
});

it.each([
  'Scores rose because of the course.',
  'The course led to more confidence.',
  'The course improved scores, but whether it lasts is not known.',
  'Whether it lasts is not known, but the change is due to the course.',
])('finds a cause claimed in %s', (text) => {
  expect(causalClaims(text, 'en')).toEqual([text]);
});

it.each([
  'Whether a change is due to the course is not known.',
  'There is no comparison group, so whether the course changed anything is not known.',
  '“It was because of the course”: 12 opinions.',
  'Scores rose from before to after the course.',
])('lets %s stand', (text) => {
  expect(causalClaims(text, 'en')).toEqual([]);
});
