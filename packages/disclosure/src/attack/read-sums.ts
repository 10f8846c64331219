import type { Reading } from './read-tables.ts';
import { isNotAskedRow } from './shown-rows.ts';

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
  ['activity_by_month', ['occasions', 'attendances', 'hours'], ['month', 'form']],
  ['activity_by_type', ['occasions', 'attendances'], ['activity_type', 'form']],
  [
    'activity_by_year',
    ['occasions', 'attendances', 'hours', 'persons', 'peers', 'newcomers'],
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

/** Parts of a table and their total. */
export function readSums(reading: Reading): void {
  for (const [view, figures, along] of SUMS)
    for (const figure of figures)
      for (const key of along) sums(reading, view, figure, key, KEYS[view] ?? along);
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
      rows
        .filter((row) => row !== total && !isNotAskedRow(row))
        .map((row) => [1, view, figure, row] as const),
    );
  }
}
