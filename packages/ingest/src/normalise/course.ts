import type { COURSES } from '@hirogeru/store/contracts';
import { foldText } from './text.ts';

type Course = (typeof COURSES)[number];

// 基礎研修 is the national scheme's, 基礎編 the city's: hours of the one are not hours of the other.
const WORDS: readonly (readonly [Course, RegExp])[] = [
  ['follow_up', /フォローアップ/],
  ['national_foundation', /基礎研修/],
  ['national_specialist', /専門研修/],
  ['intro', /入門/],
  ['foundation', /基礎/],
  ['advanced', /応用/],
];

/** The course that words name; null where they name none, or two. */
export function courseIn(text: string): Course | null {
  const folded = foldText(text);
  const named = WORDS.filter(([, words]) => words.test(folded)).map(([course]) => course);
  const found = named.filter((course) => course !== 'foundation' || !named.includes('national_foundation'));
  return found.length === 1 ? (found[0] ?? null) : null;
}
