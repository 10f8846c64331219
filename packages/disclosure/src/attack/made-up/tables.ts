import { masked, shown } from '@hirogeru/store/contracts';
import { byChannel, byTheme, change, levels, theme, type Way } from './rows.ts';

export const TABLES: readonly Way[] = [
  [
    'a total and its other parts',
    { submissions_by_channel: byChannel({ survey: shown(20), chat: masked, T: shown(23) }) },
    ['submissions_by_channel/submissions/R1/chat', 3, 3],
  ],
  [
    'the same number in another table',
    { theme_list: [theme(masked, shown(9))], opinions_by_theme: byTheme('t', { T: shown(12) }) },
    ['theme_list/opinions/t', 12, 12],
  ],
  [
    'a side of a scale and its other points',
    {
      likert_distribution: levels({
        1: shown(9),
        2: masked,
        3: shown(8),
        4: shown(9),
        5: shown(9),
        T: masked,
      }),
      likert_sides: levels({ lower: shown(11), middle: shown(8), upper: shown(18), T: masked }),
    },
    ['likert_distribution/people/q/once/2', 2, 2],
  ],
  [
    'those who agree and the upper points',
    {
      likert_distribution: levels({ 1: shown(9), 2: shown(8), 3: masked, 4: shown(9), 5: masked, T: masked }),
      item_shares: [{ question_id: 'q', occasion: 'once', agreeing: shown(12), answered: masked }],
    },
    ['likert_distribution/people/q/once/5', 3, 3],
  ],
  [
    'a part that is all there is',
    {
      opinions_by_theme: [
        ...byTheme('t', { R1: masked, T: masked }),
        ...byTheme('T', { R1: shown(4), T: shown(40) }),
      ],
    },
    ['opinions_by_theme/opinions/t/R1', 1, 4],
  ],
  [
    'choices that hardly reach everybody',
    {
      choices: [
        { question_id: 'q', choice: 'a', people: masked },
        { question_id: 'q', choice: 'b', people: shown(2) },
        { question_id: 'q', choice: 'T', people: shown(5) },
      ],
    },
    ['choices/people/q/a', 3, 5],
  ],
  [
    'who answered both times, and who changed',
    { change_by_item: [change({ n_paired: shown(30), up: shown(18), same: shown(10), down: masked })] },
    ['change_by_item/down/C-1', 2, 2],
  ],
  [
    'who answered once',
    {
      change_by_item: [change({ n_pre: shown(33), up: shown(10), same: shown(10), down: shown(10) })],
      change_by_matching: [{ item_id: 'C-1', people: 'unmatched', n_before: masked, n_after: shown(0) }],
    },
    ['change_by_matching/n_before/C-1/unmatched', 3, 3],
  ],
  ['people and their opinions', { theme_list: [theme(shown(4), masked)] }, ['theme_list/people/t', 1, 4]],
];
