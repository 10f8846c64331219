import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';

/** A voice is one person's, and of each person there is one at most: beside words, voices are people who said them. */
export function readVoices(reading: Reading): void {
  const voices = reading.rows('quotes').map((row) => ({ ...row, stances: stancesOf(row) }));
  const held = new Map(reading.rows('recap').map((row) => [row['quote_id'], row]));
  const under = groups(reading, voices, 'quotes');
  under(['theme_id', 'standpoint'], ({ theme_id, standpoint }) => [
    'opinions_by_theme_standpoint',
    'opinions',
    { theme_id, standpoint: standpoint ?? 'T' },
  ]);
  under(['theme_id'], ({ theme_id }) => ['theme_list', 'people', { theme_id }]);
  under(['effect_id'], ({ effect_id }) => ['effect_list', 'opinions', { effect_id }]);
  under(['standpoint'], ({ standpoint }) => [
    'submissions_by_standpoint',
    'submissions',
    { standpoint, round_id: 'T' },
  ]);
  const saying = voices.flatMap((row) => row.stances.map((stance) => ({ ...row, stance })));
  groups(
    reading,
    saying,
    'quotes',
  )(['theme_id', 'stance'], ({ theme_id, stance }) => [
    'people_by_theme_stance',
    'people',
    { theme_id, stance },
  ]);
  // The sheet for the next round tells of what round and under what heading its voices were.
  const again = voices.flatMap((row: Row) => {
    const { round_id, heading } = held.get(row['quote_id']) ?? {};
    return round_id === undefined ? [] : [{ ...row, round_id, heading }];
  });
  const recap = groups(reading, again, 'recap');
  recap(['heading', 'round_id'], (at) => ['opinions_by_heading', 'opinions', at]);
  recap(['theme_id', 'round_id'], (at) => ['opinions_by_theme', 'opinions', at]);
  recap(['effect_id', 'round_id'], (at) => ['opinions_by_effect', 'opinions', at]);
  recap(['standpoint', 'round_id'], (at) => ['submissions_by_standpoint', 'submissions', at]);
}

const stancesOf = ({ stances }: Row): string[] =>
  typeof stances === 'string' && stances !== '' ? stances.split(',') : [];

/** There are as many of a cell as there are voices at it; voices without one of the words, but a standpoint, say nothing. */
const groups =
  (reading: Reading, voices: readonly Row[], where: string) =>
  (keys: readonly string[], cellOf: (at: Row) => readonly [view: string, figure: string, at: Row]): void => {
    const first = keys[0] ?? '';
    const told = voices.filter((row) => row[first] !== null && row[first] !== undefined);
    for (const rows of Map.groupBy(told, (row) => JSON.stringify(keys.map((key) => row[key]))).values()) {
      const at = Object.fromEntries(keys.map((key) => [key, rows[0]?.[key]]));
      const [view, figure, place] = cellOf(at);
      reading.add(
        `${where}: ${rows.length} of one ${keys.join(' and ')}`,
        [[1, view, figure, reading.at(view, place)]],
        rows.length,
        Infinity,
      );
    }
  };
