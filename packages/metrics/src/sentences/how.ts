import { TOTAL } from '@hirogeru/store/contracts';
import { valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped } from './wording.ts';

const say = sayOn('how');

/** 数え方: what came in and what became of it, and how figures are withheld. */
export function howSentences(facts: Facts): Sentence[] {
  const { threshold } = facts.context.project;
  return [
    ...say('finding', received(facts), TOTAL, 'balance'),
    ...say(
      'sure',
      `${threshold}人に満たない数は、だれのことかわからないように示していません。そこから引き算でわかる数も、あわせて示していません。`,
    ),
    ...say(
      'note',
      '「件」は回答や意見、「人」は人、「回」は活動のあった回数、「延べ」は来た人を毎回数えた数です。',
    ),
    ...say(
      'note',
      '「0」は聞いて0だったもの、「－」は少人数のため示さないもの、「…」はまだ聞いていないものです。',
    ),
    ...say('unknown', '同じ方が名前を書かずに何度か答えたときは、別の方として数えています。'),
    ...say('next', '数ごとの定義・式・対象・除いたものは、下の表で確かめられます。', TOTAL, 'traces'),
  ];
}

function received(facts: Facts): string | null {
  const part = (name: string) => valueOf(facts.cell('balance', { part: name }, 'rows')) ?? 0;
  if (part('read') === 0) return null;
  return (
    `受け取った${grouped(part('read'))}行のうち、${grouped(part('accepted'))}行を取り込みました。` +
    `残りは、重なり${grouped(part('duplicate'))}行、受け取れなかったもの${grouped(part('rejected'))}行、空の行${grouped(part('blank'))}行です。`
  );
}
