import { FORMS, TOTAL } from '@hirogeru/store/contracts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped, reiwa } from './wording.ts';

const say = sayOn('activity');

/** 活動: what the logs hold; 回 and 延べ are kept apart, and a month without a log is not a month without activity. */
export function activitySentences(facts: Facts): Sentence[] {
  return [
    ...say('finding', activityInShort(facts), TOTAL, 'activity_by_month'),
    ...say('finding', attendances(facts), TOTAL, 'activity_by_month'),
    ...say('title', monthTitle(facts), 'activity_by_month', 'activity_by_month'),
    ...say('title', typeTitle(facts), 'activity_by_type', 'activity_by_type'),
    ...say(
      'sure',
      '3つの事業所に満たない欄は示していません。第一群・第二群・第三群の番号は順番ではなく、どれも等しく大切な関わり方です。',
    ),
    ...say(
      'note',
      '「回」は活動のあった回数、「延べ」は来た人を毎回数えた数です。2つは別の単位なので、足したり比べたりしません。',
    ),
    ...say('unknown', unlogged(facts), TOTAL, 'activity_by_month'),
    ...say('unknown', '記録に残らない支え合いや、いるだけの時間は、この数に入っていません。'),
    ...say(
      'next',
      '活動のあった日だけでなく、休んだ月も「活動なし」と記すと、記録のない月と見分けられます。',
    ),
  ];
}

/** Months with a log and how often activity took place in them. */
export function activityInShort(facts: Facts): string | null {
  const total = valueOf(facts.cell('activity_by_month', { month: TOTAL, form: TOTAL }, 'occasions'));
  const months = logged(facts);
  const [first, last] = [months[0], months.at(-1)];
  if (total === null || total === 0 || first === undefined || last === undefined) return null;
  return `活動記録には、${reiwa(first)}から${reiwa(last)}までの${months.length}か月に、${grouped(total)}回の活動が記されています。`;
}

const logged = (facts: Facts): string[] =>
  facts
    .rows('activity_by_month')
    .filter(
      ({ words, cells }) =>
        words['form'] === TOTAL && words['month'] !== TOTAL && cells['occasions']?.kind !== 'no_record',
    )
    .map(({ words }) => String(words['month']));

function attendances(facts: Facts): string | null {
  const people = valueOf(facts.cell('activity_by_month', { month: TOTAL, form: TOTAL }, 'attendances'));
  return people === null
    ? null
    : `来た人は延べ${grouped(people)}人です。同じ人が何度も来ていることがあります。`;
}

function monthTitle(facts: Facts): string | null {
  const months = logged(facts).length;
  if (months === 0) return null;
  const forms = FORMS.filter(
    (form) =>
      form !== 'unknown' && isSome(facts.cell('activity_by_month', { month: TOTAL, form }, 'occasions')),
  ).length;
  return `記録のある${months}か月に、${forms}通りの関わり方で活動がありました（回）`;
}

function typeTitle(facts: Facts): string | null {
  const rows = facts
    .rows('activity_by_type')
    .filter(({ words }) => words['form'] === TOTAL && words['activity_type'] !== TOTAL);
  if (rows.length === 0) return null;
  const kinds = rows.filter(({ cells }) => isSome(cells['occasions'])).length;
  const withheld = rows.filter(({ cells }) => cells['occasions']?.kind === 'masked').length;
  return withheld > kinds
    ? `活動の種類のうち${withheld}は、3つの事業所に満たないため回数を示していません（回）`
    : `活動は、わかるだけで${kinds}の種類にわたっています（回）`;
}

function unlogged(facts: Facts): string | null {
  const missing = facts
    .rows('activity_by_month')
    .filter(({ words, cells }) => words['form'] === TOTAL && cells['occasions']?.kind === 'no_record').length;
  return missing === 0
    ? null
    : `${missing}か月は記録が届いていません。活動がなかったということではありません。`;
}
