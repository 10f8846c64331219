import type { UnitWord } from '../../words/unit-words.ts';
import { randomSource } from '../random-source.ts';
import type { ThemeDocument } from '../theme-model.ts';

/** For tests: subjects with the words that people use for them. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  rest: ['休憩', '休む', '疲れる', '予定', '体調', '昼寝'],
  place: ['夕方', '場所', '集まる', 'サロン', '駅前', '通う'],
  study: ['講座', '学ぶ', '仲間', '修了', '演習', '講師'],
  visit: ['病院', '訪問', '入院', '退院', '面会', '病棟'],
  talk: ['体験', '語る', '聴衆', '学校', '緊張', '原稿'],
  money: ['謝金', '雇用', '契約', '給料', '手当', '月給'],
};
const COMMON = ['思う', 'よい', '感じる', '人', '自分', '今'];
const PEOPLE = 40;

export const word = (term: string): UnitWord => ({ surface: term, term, role: 'noun' });

/**
 * For tests: one round of answers of one or two sentences; each sentence has four words of one of its subjects and two that
 * everybody uses. A pair of subjects joined by `+` is said in one sentence.
 * @returns units with ids `round-number:place`, told apart by round, and the subject each was planted with
 */
export function plantedRound(
  round: string,
  subjects: readonly string[],
  answers: number,
  seed: number,
): { documents: ThemeDocument[]; subjectOf: Map<string, string> } {
  const random = randomSource(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const subjectOf = new Map<string, string>();
  const documents = Array.from({ length: answers }, (_, answer) => {
    const answerId = `${round}-${String(answer).padStart(3, '0')}`;
    const personKey = `person-${Math.floor(random() * PEOPLE)}`;
    return Array.from({ length: 1 + Math.floor(random() * 2) }, (_, place): ThemeDocument => {
      const subject = pick(subjects);
      const id = `${answerId}:${place}`;
      subjectOf.set(id, subject);
      const own = subject.split('+').flatMap((each) => SUBJECTS[each]!);
      const said = [pick(own), pick(own), pick(COMMON), pick(own), pick(COMMON), pick(own)];
      return { id, personKey, answerId, words: said.map(word) };
    });
  }).flat();
  return { documents, subjectOf };
}
