import { CHANNELS, STANDPOINTS, TOTAL } from '@hirogeru/store/contracts';
import { roundFinding } from '../findings/submissions.ts';
import { both, inOrder, labelOf, type Bilingual } from './bilingual.ts';
import { isSome, type Facts } from './facts.ts';
import { whoAnswered } from './overview.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('rounds');

/** 回ごと: who answered in each round, by which way. */
export function roundSentences(facts: Facts): Sentence[] {
  const { rounds } = facts.context.project;
  return [
    ...say('finding', whoAnswered(facts), TOTAL, 'submissions_by_channel'),
    ...rounds.flatMap((round) =>
      say('finding', roundFinding(facts, round), round.id, 'submissions_by_channel'),
    ),
    ...say(
      'title',
      listed(facts, 'channel', CHANNELS, both('回答を、届き方ごとに数えました', 'Responses by way')),
      'submissions_by_channel',
      'submissions_by_channel',
    ),
    ...say(
      'title',
      listed(
        facts,
        'standpoint',
        STANDPOINTS,
        both('回答を、立場ごとに数えました', 'Responses by standpoint'),
      ),
      'submissions_by_standpoint',
      'submissions_by_standpoint',
    ),
    ...say(
      'sure',
      both(
        'その場で書く意見票やチャットは短く、会のあとの意見集約票は長くなります。件数の多さを関心の大きさとして比べません。',
        'Slips and chat are short, sheets written afterwards are long. Their numbers are not compared as interest.',
      ),
    ),
    ...say(
      'unknown',
      both(
        '会に来なかった方、書かなかった方の考えはわかりません。',
        'The views of people who stayed away or wrote nothing are not known.',
      ),
    ),
    ...say(
      'next',
      both(
        '立場の記入がない回答があります。次の回では、記入しやすい聞き方を考えられます。',
        'Some responses do not state a standpoint. The next round could ask for it in an easier way.',
      ),
    ),
  ];
}

function listed(
  facts: Facts,
  dimension: string,
  codes: readonly string[],
  begin: Bilingual,
): Bilingual | null {
  const { shown } = inOrder(
    codes
      .map((code) => ({
        label: labelOf(code),
        cell: facts.cell(
          `submissions_by_${dimension}`,
          { round_id: TOTAL, [dimension]: code },
          'submissions',
        ),
      }))
      .filter(({ cell }) => isSome(cell)),
    '件',
  );
  return shown && both(`${begin.ja}（${shown.ja}）`, `${begin.en} (${shown.en})`);
}
