import { expect, it } from 'vitest';
import { courseIn } from './course.ts';

it.each([
  ['基礎編 受講者名簿', 'foundation'],
  ['ピアサポーター養成講座（入門編）', 'intro'],
  ['応用編', 'advanced'],
  ['障害者ピアサポート基礎研修', 'national_foundation'],
  ['専門研修', 'national_specialist'],
  ['フォローアップ研修', 'follow_up'],
  ['基礎編・応用編', null],
  ['受講者名簿', null],
])('%s names the course %s', (text, course) => {
  expect(courseIn(text)).toBe(course);
});
