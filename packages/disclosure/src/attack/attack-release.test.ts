import { impossible, masked, shown } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { attackRelease } from './attack-release.ts';
import { byChannel, byTheme, change, found, K, levels, share, theme, type Way } from './made-up-rows.ts';

const WAYS: readonly Way[] = [
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

describe('a reader of the tables finds', () => {
  it.each(WAYS)('what is told by %s', async (_, tables, leak) => {
    expect(await found(tables)).toContainEqual(leak);
  });
});

it('finds nothing where two numbers may stand in for each other', async () => {
  const tables = { submissions_by_channel: byChannel({ survey: masked, chat: masked, T: shown(23) }) };
  expect(await found(tables)).toEqual([]);
});

it('reckons with what cannot be as with a zero that everybody knows', async () => {
  const one = byChannel({ survey: shown(20), chat: masked, survey_post: impossible, T: shown(23) });
  expect(await found({ submissions_by_channel: one })).toEqual([
    ['submissions_by_channel/submissions/R1/chat', 3, 3],
  ]);
  // A theme of all opinions is no part of what cannot be.
  const part = [...byTheme('t', { R1: masked }), ...byTheme('T', { R1: impossible })];
  expect(await found({ opinions_by_theme: part })).not.toEqual([]);
});

it('says by which relations a number is found, and no more than those', async () => {
  const { leaks } = await attackRelease(
    (view) =>
      ({
        submissions_by_channel: byChannel({ survey: shown(20), chat: masked, T: shown(23) }),
        theme_list: [theme(masked, masked)],
      })[view] ?? [],
    K,
  );
  expect(leaks.map(({ by, kind }) => [by, kind])).toEqual([
    [['submissions_by_channel submissions R1: channel add up to T'], 'narrowed'],
  ]);
});

/** Four themes of which the first holds more opinions than all have; the others have nothing to do with it. */
const TOO_MANY = {
  opinions_by_theme: [
    ...byTheme('t', { R1: shown(9), R2: masked, T: shown(12) }),
    ...byTheme('T', { R1: shown(8), R2: shown(2), T: shown(10) }),
  ],
  submissions_by_channel: byChannel({ survey: shown(20), chat: masked, T: shown(23) }),
};
const tried = (tables: Readonly<Record<string, readonly Record<string, unknown>[]>>) =>
  attackRelease((view) => tables[view] ?? [], K);

it('tells what cannot all be true as that, by a smallest set, and finds the rest all the same', async () => {
  const { leaks, contradictions } = await tried(TOO_MANY);
  expect(contradictions).toEqual([
    ['opinions_by_theme opinions ≤ opinions_by_theme opinions'],
    ['opinions_by_theme opinions ≤ opinions_by_theme opinions'],
    [
      'opinions_by_theme opinions t: round_id add up to T',
      'opinions_by_theme opinions ≤ opinions_by_theme opinions',
    ],
  ]);
  expect(leaks.map(({ number }) => number)).toContain('submissions_by_channel/submissions/R1/chat');
});

it('tells of no contradiction where a reader only guessed wrong', async () => {
  const { contradictions } = await tried({
    // Nobody chose 1 or 2: those who gave a code are others than those of the distribution.
    change_attrition: [
      { item_id: 'C-1', n_stayed: shown(10), n_left: shown(10), stayed: shown(1.3), left: shown(1.2) },
    ],
    item_shares: [{ ...share({ answered: shown(20) }), occasion: 'pre', item_id: 'C-1' }],
    likert_distribution: levels({ 3: masked, 4: masked, T: shown(20) }).map((row) => ({
      ...row,
      occasion: 'pre',
    })),
  });
  expect(contradictions).toEqual([]);
});
