import { impossible, masked, shown, type Cell } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { attackRelease } from './attack-release.ts';
import { byChannel, byTheme, found, K, levels, share, theme } from './made-up/rows.ts';
import { TABLES } from './made-up/tables.ts';

describe('a reader of the tables finds', () => {
  it.each(TABLES)('what is told by %s', async (_, tables, leak) => {
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

it('takes a withheld sum of hours to be no whole hour: it may be minutes', async () => {
  const hours = (month: string, form: string, value: Cell) => ({ month, form, hours: value });
  // The first month has 4.5 to 7 hours.
  const activity_by_month = [
    hours('a', 'g1', shown(4.5)),
    hours('a', 'g2', masked),
    hours('a', 'T', masked),
    hours('b', 'T', masked),
    hours('T', 'T', shown(7)),
  ];
  expect(await found({ activity_by_month })).toEqual([]);
});

describe('takes who went which way to be none, perhaps, where all of that is withheld with who answered both times', () => {
  const score = { scale_id: 's', part: 'total', until: 'post' };
  const WAYS = [
    ['change_by_item', 'change_by_item', { item_id: 'C-1' }, ['up', 'same', 'down']],
    [
      'scale_changes',
      'scale_thresholds',
      { ...score, rule: 'rci', threshold: shown(9) },
      ['improved', 'same', 'declined'],
    ],
  ] as const;

  it.each(WAYS)('%s', async (before, view, keys, ways) => {
    const release = (same: Cell) => {
      const own = {
        ...keys,
        n_paired: masked,
        ...Object.fromEntries(ways.map((way) => [way, masked])),
        same,
      };
      // Five at most answered both times: one to five are values enough, two to five are not.
      return before === view
        ? { [view]: [{ ...own, n_post: shown(5) }] }
        : { [before]: [{ ...score, n_post: shown(5), n_paired: masked }], [view]: [own] };
    };
    expect(await found(release(masked))).toEqual([]);
    // A zero that is shown shows that the others are none.
    expect(await found(release(shown(0)))).not.toEqual([]);
  });
});

it('says by which relations a number is found, and no more than those', async () => {
  const { leaks } = await attackRelease(
    (view) =>
      ({
        submissions_by_channel: byChannel({ survey: shown(20), chat: masked, T: shown(23) }),
        theme_list: [theme(masked, masked)],
      })[view] ?? [],
    K,
    [],
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
  attackRelease((view) => tables[view] ?? [], K, []);

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
