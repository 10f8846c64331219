import type { Reading, Term } from './read-tables.ts';

/** Who answered both times rose, stayed or fell; the others answered once. */
export function readChanges(reading: Reading): void {
  for (const view of ['change_by_item', 'change_at_follow_up'])
    for (const row of reading.rows(view)) {
      const item = String(row['item_id']);
      const term = (factor: number, figure: string): Term => [factor, view, figure, row];
      reading.add(`${view} ${item}: n_paired = up + same + down`, [
        term(-1, 'n_paired'),
        term(1, 'up'),
        term(1, 'same'),
        term(1, 'down'),
      ]);
      for (const all of ['n_pre', 'n_post'])
        reading.add(`${view} ${item}: n_paired ≤ ${all}`, [term(1, 'n_paired'), term(-1, all)], -Infinity);
      for (const [all, occasion] of [
        ['n_pre', 'pre'],
        ['n_post', view === 'change_by_item' ? 'post' : 'fu'],
      ] as const)
        among(reading, term(1, all), row['item_id'], occasion);
      if (view !== 'change_by_item') continue;
      const other = (people: string, figure: string): Term => [
        -1,
        'change_by_matching',
        figure,
        reading.at('change_by_matching', { item_id: row['item_id'], people }),
      ];
      for (const [all, figure] of [
        ['n_pre', 'n_before'],
        ['n_post', 'n_after'],
      ] as const) {
        reading.add(`change_by_matching ${item}: once = all − both times`, [
          term(1, all),
          term(-1, 'n_paired'),
          other('unmatched', figure),
        ]);
        reading.add(`change_by_matching ${item}: both times`, [
          term(1, 'n_paired'),
          other('matched', figure),
        ]);
      }
      const attrition = reading.at('change_attrition', { item_id: row['item_id'] });
      reading.add(`change_attrition ${item}: who stayed answered both times`, [
        term(1, 'n_paired'),
        [-1, 'change_attrition', 'n_stayed', attrition],
      ]);
      reading.add(`change_attrition ${item}: who left answered before`, [
        term(1, 'n_pre'),
        term(-1, 'n_paired'),
        [-1, 'change_attrition', 'n_left', attrition],
      ]);
    }
}

/** Who gave a code is among those who answered, where one question asked the item. */
function among(reading: Reading, all: Term, item: unknown, occasion: string): void {
  const [answered, ...others] = reading
    .rows('item_shares')
    .filter((row) => row['item_id'] === item && row['occasion'] === occasion);
  if (answered && others.length === 0)
    reading.add(
      `${all[1]} ${String(item)}: ${all[2]} are among those who answered`,
      [all, [-1, 'item_shares', 'answered', answered]],
      -Infinity,
    );
}
