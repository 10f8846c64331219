import type { Reading, Term } from './read-tables.ts';

/** Two tables, one number. */
export function readSameNumbers(reading: Reading): void {
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
