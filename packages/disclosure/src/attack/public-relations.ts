import { readChanges } from './read-changes.ts';
import { readEstimates } from './read-estimates.ts';
import { readMeans } from './read-means.ts';
import { readReceived } from './read-received.ts';
import { readScales } from './read-scales.ts';
import { readShares } from './read-shares.ts';
import type { Reading, Row, Term } from './read-tables.ts';
import { readVoices } from './read-voices.ts';

/** Views whose rows add up to the row 'T', figure by figure and key by key, as their pages say. */
const SUMS: readonly (readonly [view: string, figures: readonly string[], along: readonly string[]])[] = [
  ['submissions_by_channel', ['submissions'], ['round_id', 'channel']],
  ['submissions_by_standpoint', ['submissions'], ['round_id', 'standpoint']],
  ['opinions_by_heading', ['opinions'], ['heading', 'round_id']],
  ['opinions_by_theme', ['opinions'], ['round_id']],
  ['opinions_by_theme_standpoint', ['opinions'], ['standpoint']],
  ['opinions_by_effect', ['opinions'], ['round_id']],
  ['likert_distribution', ['people'], ['level']],
  ['likert_sides', ['people'], ['level']],
  ['activity_by_month', ['occasions', 'attendances'], ['month', 'form']],
  ['activity_by_type', ['occasions', 'attendances'], ['activity_type', 'form']],
  [
    'activity_by_year',
    ['occasions', 'attendances', 'persons', 'peers', 'newcomers'],
    ['fiscal_year', 'form'],
  ],
  ['activity_reach', ['occasions', 'attendances'], ['place_kind']],
];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  likert_distribution: ['question_id', 'occasion', 'level'],
  likert_sides: ['question_id', 'occasion', 'level'],
  opinions_by_theme: ['theme_id', 'round_id'],
  opinions_by_theme_standpoint: ['theme_id', 'standpoint'],
  opinions_by_effect: ['effect_id', 'round_id'],
};

/**
 * What the pages and the source say of how the numbers hang together, written down from the tables' descriptions alone:
 * nothing here knows how the release was made.
 */
export function readRelations(reading: Reading): void {
  for (const [view, figures, along] of SUMS)
    for (const figure of figures)
      for (const key of along) sums(reading, view, figure, key, KEYS[view] ?? along);
  sameNumbers(reading);
  sides(reading);
  parts(reading);
  readChanges(reading);
  readEstimates(reading);
  readMeans(reading);
  readScales(reading);
  readShares(reading);
  readReceived(reading);
  readVoices(reading);
}

function sums(reading: Reading, view: string, figure: string, along: string, keys: readonly string[]): void {
  const others = keys.filter((key) => key !== along);
  const groups = Map.groupBy(reading.rows(view), (row) => JSON.stringify(others.map((key) => row[key])));
  for (const rows of groups.values()) {
    const total = rows.find((row) => row[along] === 'T');
    if (!total) continue;
    const place = others.map((key) => String(total[key])).join(' ');
    reading.addUp(
      `${view} ${figure} ${place}: ${along} add up to T`,
      [1, view, figure, total],
      rows.filter((row) => row !== total).map((row) => [1, view, figure, row] as const),
    );
  }
}

/** Two tables, one number. */
function sameNumbers(reading: Reading): void {
  const same = (one: Term, other: Term): void =>
    reading.add(`${one[1]} ${one[2]} = ${other[1]} ${other[2]}`, [
      one,
      [-other[0], other[1], other[2], other[3]],
    ]);
  for (const row of reading.rows('submissions_by_channel').filter(({ channel }) => channel === 'T'))
    same(
      [1, 'submissions_by_channel', 'submissions', row],
      [
        1,
        'submissions_by_standpoint',
        'submissions',
        reading.at('submissions_by_standpoint', { round_id: row['round_id'], standpoint: 'T' }),
      ],
    );
  for (const row of reading.rows('opinions_by_heading').filter(({ heading }) => heading === 'T'))
    same(
      [1, 'opinions_by_heading', 'opinions', row],
      [
        1,
        'opinions_by_theme',
        'opinions',
        reading.at('opinions_by_theme', { theme_id: 'T', round_id: row['round_id'] }),
      ],
    );
  for (const row of reading.rows('theme_list')) {
    const theme_id = row['theme_id'];
    const own: Term = [1, 'theme_list', 'opinions', row];
    same(own, [
      1,
      'opinions_by_theme',
      'opinions',
      reading.at('opinions_by_theme', { theme_id, round_id: 'T' }),
    ]);
    same(own, [
      1,
      'opinions_by_theme_standpoint',
      'opinions',
      reading.at('opinions_by_theme_standpoint', { theme_id, standpoint: 'T' }),
    ]);
    same(
      [1, 'theme_list', 'people', row],
      [
        1,
        'people_by_theme_stance',
        'people',
        reading.at('people_by_theme_stance', { theme_id, stance: 'T' }),
      ],
    );
  }
  for (const row of reading.rows('effect_list'))
    same(
      [1, 'effect_list', 'opinions', row],
      [
        1,
        'opinions_by_effect',
        'opinions',
        reading.at('opinions_by_effect', { effect_id: row['effect_id'], round_id: 'T' }),
      ],
    );
}

/** Sides of a scale are its points put together; who agrees chose one of the two upper points. */
function sides(reading: Reading): void {
  const points = Map.groupBy(reading.rows('likert_distribution'), questionOf);
  const own = Map.groupBy(reading.rows('likert_sides'), questionOf);
  for (const [at, all] of points) {
    const levels = all
      .filter(({ level }) => level !== 'T' && level !== 'missing')
      .toSorted((a, b) => Number(a['level']) - Number(b['level']));
    const half = Math.floor(levels.length / 2);
    const term = (factor: number) => (row: Row) => [factor, 'likert_distribution', 'people', row] as const;
    for (const row of own.get(at) ?? []) {
      const level = String(row['level']);
      const within = { lower: levels.slice(0, half), upper: levels.slice(-half), T: [], missing: [] }[level];
      const same = all.filter((each) => each['level'] === level);
      const parts = within && within.length > 0 ? within : same;
      if (parts.length > 0)
        reading.add(`likert_sides ${at} ${level}: points add up`, [
          [-1, 'likert_sides', 'people', row],
          ...parts.map(term(1)),
        ]);
    }
    const share = reading.rows('item_shares').find((row) => questionOf(row) === at);
    if (!share) continue;
    reading.add(`item_shares ${at}: the two upper points`, [
      [-1, 'item_shares', 'agreeing', share],
      ...levels.slice(-2).map(term(1)),
    ]);
    reading.add(`item_shares ${at}: all who answered`, [
      [-1, 'item_shares', 'answered', share],
      ...levels.map(term(1)),
    ]);
  }
}
const questionOf = (row: Row): string => `${String(row['question_id'])} ${String(row['occasion'])}`;

/** What is of a theme, an effect or a stance is of all opinions, and a choice of everybody who was asked. */
function parts(reading: Reading): void {
  const within = (part: Term, whole: Term): void =>
    reading.add(
      `${part[1]} ${part[2]} ≤ ${whole[1]} ${whole[2]}`,
      [part, [-1, whole[1], whole[2], whole[3]]],
      -Infinity,
    );
  const inRow = (view: string, figure: string, key: string, keys: readonly string[]): void => {
    for (const row of reading.rows(view).filter((each) => each[key] !== 'T')) {
      const others = Object.fromEntries(keys.map((each) => [each, each === key ? 'T' : row[each]]));
      within([1, view, figure, row], [1, view, figure, reading.at(view, others)]);
    }
  };
  inRow('opinions_by_theme', 'opinions', 'theme_id', ['theme_id', 'round_id']);
  inRow('opinions_by_theme_standpoint', 'opinions', 'theme_id', ['theme_id', 'standpoint']);
  inRow('people_by_theme_stance', 'people', 'stance', ['theme_id', 'stance']);
  inRow('choices', 'people', 'choice', ['question_id', 'choice']);
  for (const row of reading.rows('opinions_by_effect'))
    within(
      [1, 'opinions_by_effect', 'opinions', row],
      [
        1,
        'opinions_by_theme',
        'opinions',
        reading.at('opinions_by_theme', { theme_id: 'T', round_id: row['round_id'] }),
      ],
    );
  for (const row of reading.rows('theme_list'))
    within([1, 'theme_list', 'people', row], [1, 'theme_list', 'opinions', row]);
  for (const rows of Map.groupBy(reading.rows('choices'), ({ question_id }) => question_id).values())
    reading.add(
      'choices: everybody chose something or left it blank',
      rows.map((row) => [row['choice'] === 'T' ? 1 : -1, 'choices', 'people', row] as const),
      -Infinity,
    );
}
