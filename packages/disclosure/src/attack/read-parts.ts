import type { Reading, Term } from './read-tables.ts';
import { isNotAskedRow } from './shown-rows.ts';

/** What is of a theme, an effect or a stance is of all opinions, and a choice of everybody who was asked. */
export function readParts(reading: Reading): void {
  const within = (part: Term, whole: Term): void =>
    reading.add(
      `${part[1]} ${part[2]} ≤ ${whole[1]} ${whole[2]}`,
      [part, [-1, whole[1], whole[2], whole[3]]],
      -Infinity,
    );
  const inRow = (view: string, figure: string, key: string, keys: readonly string[]): void => {
    for (const row of reading.rows(view).filter((each) => each[key] !== 'T' && !isNotAskedRow(each))) {
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
      rows
        .filter((row) => !isNotAskedRow(row))
        .map((row) => [row['choice'] === 'T' ? 1 : -1, 'choices', 'people', row] as const),
      -Infinity,
    );
}
