import { CHANNELS, CODE_LABELS, STANDPOINTS, TOTAL } from '@hirogeru/store/contracts';
import { valueOf, type Facts } from './facts.ts';
import { whoAnswered } from './overview.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped, reiwa } from './wording.ts';

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
      listed(facts, 'channel', CHANNELS, '届き方ごとの回答は、'),
      'submissions_by_channel',
      'submissions_by_channel',
    ),
    ...say(
      'title',
      listed(facts, 'standpoint', STANDPOINTS, '立場ごとの回答は、'),
      'submissions_by_standpoint',
      'submissions_by_standpoint',
    ),
    ...say(
      'sure',
      'その場で書く意見票やチャットは短く、会のあとの意見集約票は長くなります。件数の多さを関心の大きさとして比べません。',
    ),
    ...say('unknown', '会に来なかった方、書かなかった方の考えはわかりません。'),
    ...say('next', '立場の記入がない回答があります。次の回では、記入しやすい聞き方を考えられます。'),
  ];
}

type Round = Facts['context']['project']['rounds'][number];

function roundFinding(facts: Facts, { id, label, topic, date }: Round): string {
  const begin = `${label}（${reiwa(date)}、${topic}）`;
  const cell = facts.cell('submissions_by_channel', { round_id: id, channel: TOTAL }, 'submissions');
  const sheets = valueOf(cell);
  if (sheets === null) return `${begin}の回答は、人数が少ないため示しません。`;
  if (sheets === 0) return `${begin}の回答は、まだ届いていません。`;
  const opinions = valueOf(facts.cell('opinions_by_heading', { heading: TOTAL, round_id: id }, 'opinions'));
  const written = opinions === null ? '' : `そこに意見が${grouped(opinions)}件書かれていました。`;
  return `${begin}には、${grouped(sheets)}件の回答が寄せられました。${written}`;
}

function listed(facts: Facts, dimension: string, codes: readonly string[], begin: string): string | null {
  const parts = codes.flatMap((code) => {
    const count = valueOf(
      facts.cell(`submissions_by_${dimension}`, { round_id: TOTAL, [dimension]: code }, 'submissions'),
    );
    return count === null || count === 0 ? [] : `${CODE_LABELS[code] ?? code} ${grouped(count)}件`;
  });
  return parts.length === 0 ? null : `${begin}${parts.join('、')}です`;
}
