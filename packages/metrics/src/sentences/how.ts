import { TOTAL } from '@hirogeru/store/contracts';
import { received } from '../findings/received.ts';
import { both } from './bilingual.ts';
import type { Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('how');

/** 数え方: what came in and what became of it, and how figures are withheld. */
export function howSentences(facts: Facts): Sentence[] {
  const { threshold } = facts.context.project;
  return [
    ...say('finding', received(facts), TOTAL, 'balance'),
    ...say(
      'sure',
      both(
        `${threshold}人に満たない数は、だれのことかわからないように示していません。そこから引き算でわかる数も、あわせて示していません。`,
        `Numbers below ${threshold} people are withheld, so that nobody can be recognised. Numbers from which they could be worked out are withheld too.`,
      ),
    ),
    ...say(
      'note',
      both(
        '「件」は回答や意見、「人」は人、「回」は活動のあった回数、「延べ」は来た人を毎回数えた数です。',
        'Responses and opinions, people, times and attendances are four different units.',
      ),
    ),
    ...say(
      'note',
      both(
        '「0」は聞いて0だったもの、「－」は人数が少なくて示さないもの、「…」はまだ聞いていないものです。',
        '“0” was asked and is none, “－” is withheld, “…” has not been asked yet.',
      ),
    ),
    ...say(
      'unknown',
      both(
        '同じ方が名前を書かずに何度か答えたときは、別の方として数えています（ひとつのチャットの同じ表示名は、同じ方とみます）。',
        'People who answered several times without a name count as different people (one display name of one chat is one person).',
      ),
    ),
    ...say(
      'next',
      both(
        '数ごとの定義・式・対象・除いたものは、下の表で確かめられます。',
        'Definition, formula, population and exclusions of each number stand in the table below.',
      ),
      TOTAL,
      'traces',
    ),
  ];
}
