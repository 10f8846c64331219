import { FORMS, TOTAL } from '@hirogeru/store/contracts';
import { cameOf, inMonths, logged, unlogged } from '../findings/activity.ts';
import { both, counted, type Bilingual } from './bilingual.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { furtherTitles } from './activity-titles.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('activity');

/** 活動: what the logs hold; 回 and 延べ are kept apart, and a month without a log is not a month without activity. */
export function activitySentences(facts: Facts): Sentence[] {
  return [
    ...say('finding', inMonths(facts), TOTAL, 'activity_by_month'),
    ...say('finding', attendances(facts), TOTAL, 'activity_by_month'),
    ...say('title', monthTitle(facts), 'activity_by_month', 'activity_by_month'),
    ...say('title', typeTitle(facts), 'activity_by_type', 'activity_by_type'),
    ...furtherTitles(facts),
    ...say(
      'sure',
      both(
        '3つの事業所に満たない欄は示していません。第一群・第二群・第三群の番号は順番ではなく、どれも等しく大切な関わり方です。',
        'Figures from fewer than three offices are not shown. Groups 1, 2 and 3 are in no order: each is of equal worth.',
      ),
    ),
    ...say(
      'note',
      both(
        '「回」は活動のあった回数、「延べ」は来た人を毎回数えた数です。2つは別の単位なので、足したり比べたりしません。',
        'Times and attendances are different units: they are neither added nor compared.',
      ),
    ),
    ...say('unknown', unlogged(facts), TOTAL, 'activity_by_month'),
    ...say(
      'unknown',
      both(
        '記録に残らない支え合いや、いるだけの時間は、この数に入っていません。',
        'Support that nobody wrote down, and simply being there, are not in these numbers.',
      ),
    ),
    ...say(
      'next',
      both(
        '活動のあった日だけでなく、休んだ月も「活動なし」と記すと、記録のない月と見分けられます。',
        'Where a month without activity is noted too, it can be told from a month without a log.',
      ),
    ),
  ];
}

function attendances(facts: Facts): Bilingual | null {
  const count = valueOf(facts.cell('activity_by_month', { month: TOTAL, form: TOTAL }, 'attendances'));
  return count === null ? null : cameOf(count);
}

function monthTitle(facts: Facts): Bilingual | null {
  const months = logged(facts).length;
  if (months === 0) return null;
  const forms = FORMS.filter(
    (form) =>
      form !== 'unknown' && isSome(facts.cell('activity_by_month', { month: TOTAL, form }, 'occasions')),
  ).length;
  return both(
    `記録のある${months}か月に、${forms}通りの関わり方で活動がありました（回）`,
    `In ${counted(months, 'month')} with a log, there was activity in ${counted(forms, 'form')} of engagement (times)`,
  );
}

function typeTitle(facts: Facts): Bilingual | null {
  const rows = facts
    .rows('activity_by_type')
    .filter(({ words }) => words['form'] === TOTAL && words['activity_type'] !== TOTAL);
  if (rows.length === 0) return null;
  const kinds = rows.filter(({ cells }) => isSome(cells['occasions'])).length;
  const withheld = rows.filter(({ cells }) => cells['occasions']?.kind === 'masked').length;
  return withheld > kinds
    ? both(
        `活動の種類のうち${withheld}は、事業所がわからないように回数を示していません（回）`,
        `${counted(withheld, 'kind')} of activity withheld to protect single offices (times)`,
      )
    : both(
        `活動は、わかるだけで${kinds}の種類にわたっています（回）`,
        `The logs show activity of at least ${counted(kinds, 'kind')} (times)`,
      );
}
