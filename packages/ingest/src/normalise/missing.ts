import type { MISSING_REASONS } from '@hirogeru/store/contracts';
import { labelKey } from './text.ts';

/** Why a closed answer has no value. Blank, not answered, declined and not known are never made one. */
export type MissingReason = (typeof MISSING_REASONS)[number];
/** The words of each reason, | between them. */
type Words = readonly (readonly [MissingReason, string])[];

const WORDS: Words = [
  [
    'no_answer',
    '未回答|無回答|未記入|無記入|未入力|未記載|記入なし|記載なし|回答なし|空白|空欄|no answer|no response|null|nan' +
      '|-|--|―|—|‐|ー|ーー|─|−|–|...|/|\\' +
      // Two reasons offered as one answer: which of them it was is not known.
      '|わからない・答えない|答えない・わからない|分からない・答えたくない|わからない・答えたくない',
  ],
  [
    'not_applicable',
    '該当なし|該当無し|該当せず|該当しない|非該当|対象外|当てはまるものはない|n/a|na|n.a.|#n/a|not applicable|does not apply',
  ],
  [
    'declined',
    '答えない|答えたくない|答えられない|回答しない|回答したくない|回答を控える|回答を控えたい|回答拒否|無回答を希望' +
      '|ノーコメント|prefer not to say|prefer not to answer|declined|refused',
  ],
  [
    'dont_know',
    "わからない|分からない|判らない|わかりません|分かりません|判りません|よくわからない|不明|don't know|don’t know" +
      "|i don't know|i don’t know|dk|not sure",
  ],
  ['unreadable', '判読不能|判読不可|読めない|読み取れない|読取不能'],
];
/** In a closed question these say that nothing fits; in a text they are an answer without content. */
const CLOSED_WORDS: Words = [
  ['not_applicable', '特になし|特に無し|とくになし|特にない|とくにない|なし|無し|無|none'],
];
const REASONS = reasonsOf(WORDS);
const CLOSED_REASONS = reasonsOf(CLOSED_WORDS);

/**
 * Says why an answer is missing, by the words forms use for it.
 * @returns the reason; null when the text is an answer
 */
export function missingReason(text: string): MissingReason | null {
  const key = labelKey(text);
  if (key === '') return 'blank';
  const bare = key.replace(/^[([「【〔](.*)[)\]」】〕]$/, '$1').replace(/(?:です|でした)?[。.]?$/, '');
  return REASONS.get(key) ?? REASONS.get(bare) ?? null;
}

/** As missingReason, for a question with closed answers: 特になし says there that nothing fits. */
export function closedMissingReason(text: string): MissingReason | null {
  return missingReason(text) ?? CLOSED_REASONS.get(labelKey(text).replace(/(?:です)?[。.]?$/, '')) ?? null;
}

function reasonsOf(words: Words): ReadonlyMap<string, MissingReason> {
  return new Map(
    words.flatMap(([reason, all]) => all.split('|').map((word) => [labelKey(word), reason] as const)),
  );
}
