import type { MISSING_REASONS } from '@hirogeru/store/contracts';
import { labelKey } from './text.ts';

/** Why a closed answer has no value. Blank, not answered, declined and not known are never made one. */
export type MissingReason = (typeof MISSING_REASONS)[number];

const WORDS: readonly (readonly [MissingReason, readonly string[]])[] = [
  [
    'no_answer',
    [
      '未回答',
      '無回答',
      '未記入',
      '無記入',
      '記入なし',
      '回答なし',
      '-',
      '--',
      '―',
      '—',
      '‐',
      'ー',
      '─',
      '−',
    ],
  ],
  ['not_applicable', ['該当なし', '非該当', '対象外', 'n/a', 'na', 'n.a.', '#n/a']],
  ['declined', ['答えない', '答えたくない', '回答しない', '回答したくない', '回答を控える', '無回答を希望']],
  ['dont_know', ['わからない', '分からない', '判らない', 'わかりません', '分かりません', '不明']],
  ['unreadable', ['判読不能', '判読不可', '読めない', '読み取れない']],
];
const REASONS = new Map(
  WORDS.flatMap(([reason, words]) => words.map((word) => [labelKey(word), reason] as const)),
);

/**
 * Says why a closed answer is missing, by the words forms use for it.
 * @returns the reason; null when the text is an answer
 */
export function missingReason(text: string): MissingReason | null {
  const key = labelKey(text).replace(/[。.]$/, '');
  return key === '' ? 'blank' : (REASONS.get(key) ?? REASONS.get(labelKey(text)) ?? null);
}
