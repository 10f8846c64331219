import { masked, shown } from '@hirogeru/store/contracts';
import type { Way } from './rows.ts';

const SUMS = {
  activity_by_month: ['month', 'form', ['occasions', 'attendances', 'hours']],
  activity_by_type: ['activity_type', 'form', ['occasions', 'attendances']],
  activity_by_year: [
    'fiscal_year',
    'form',
    ['occasions', 'attendances', 'hours', 'persons', 'peers', 'newcomers'],
  ],
  activity_reach: ['place_kind', null, ['occasions', 'attendances']],
  submissions_by_standpoint: ['standpoint', 'round_id', ['submissions']],
} as const;

/** A total and its other part. */
const ofTotals = Object.entries(SUMS).flatMap(([view, [along, other, figures]]) =>
  figures.map((figure): Way => {
    const rest = other === null ? {} : { [other]: 'x' };
    const rows = [
      { [along]: 'a', ...rest, [figure]: shown(20) },
      { [along]: 'b', ...rest, [figure]: masked },
      { [along]: 'T', ...rest, [figure]: shown(23) },
    ];
    const keys = view === 'submissions_by_standpoint' ? 'x/b' : other === null ? 'b' : 'b/x';
    // Hours are rounded: three of them at once by up to 0.05 each.
    const [low, high] = figure === 'hours' ? [2.85, 3.15] : [3, 3];
    return [
      `${figure} of ${view} and their total`,
      { [view]: rows },
      [`${view}/${figure}/${keys}`, low, high],
    ];
  }),
);

const stayed = { measure: 'C-1', part: 'item', occasion: 'once' };

export const SUM_WAYS: readonly Way[] = [
  ...ofTotals,
  [
    'people of a theme who take a stance',
    {
      people_by_theme_stance: [
        { theme_id: 't', stance: 'wish', people: masked },
        { theme_id: 't', stance: 'T', people: shown(4) },
      ],
    },
    ['people_by_theme_stance/people/t/wish', 1, 4],
  ],
  [
    'people on a roster who completed the course',
    {
      course_pathway: [
        { course: 'intro', next: 'enrolled', people: shown(4) },
        { course: 'intro', next: 'completed', people: masked },
      ],
    },
    ['course_pathway/people/intro/completed', 1, 4],
  ],
  [
    'people with a score and those refused',
    {
      scale_scores: [
        {
          scale_id: 's',
          part: 'total',
          occasion: 'pre',
          answered: shown(6),
          scored: masked,
          refused: shown(3),
        },
      ],
    },
    ['scale_scores/scored/s/total/pre', 1, 3],
  ],
  [
    'people whose answers gave a reliability',
    {
      scale_scores: [{ scale_id: 's', part: 'total', occasion: 'pre', scored: shown(4) }],
      scale_thresholds: [{ scale_id: 's', part: 'total', until: 'post', rule: 'rci', reliability_n: masked }],
    },
    ['scale_thresholds/reliability_n/s/total/post/rci', 1, 4],
  ],
  [
    'people who changed by a threshold or not',
    {
      scale_thresholds: [
        {
          scale_id: 's',
          part: 'total',
          until: 'post',
          rule: 'rci',
          n_paired: shown(23),
          improved: shown(20),
          same: masked,
          declined: shown(0),
        },
      ],
    },
    ['scale_thresholds/same/s/total/post/rci', 3, 3],
  ],
  ...(['n_pre', 'n_post'] as const).map((figure): Way => [
    `who has a score both times, and ${figure}`,
    {
      scale_changes: [{ scale_id: 's', part: 'total', until: 'post', n_paired: masked, [figure]: shown(4) }],
    },
    ['scale_changes/n_paired/s/total/post', 1, 4],
  ]),
  ...(['change_by_item', 'change_at_follow_up'] as const).flatMap((view) =>
    (['n_pre', 'n_post'] as const).map((figure): Way => [
      `who answered both times, and ${figure} of ${view}`,
      { [view]: [{ item_id: 'C-1', n_paired: masked, [figure]: shown(4) }] },
      [`${view}/n_paired/C-1`, 1, 4],
    ]),
  ),
  [
    'who stayed, and all of a round',
    { trend_by_round: [{ ...stayed, round_id: 'R1', n_all: shown(4), n_stayed: masked }] },
    ['trend_by_round/n_stayed/C-1/item/once/R1', 1, 4],
  ],
  [
    'who left between two rounds',
    {
      trend_by_round: [
        { ...stayed, round_id: 'R1', n_all: shown(10), n_stayed: shown(8) },
        { ...stayed, round_id: 'R2', n_all: shown(20), n_stayed: shown(8), came: shown(0), left: masked },
      ],
    },
    // Ten at most were known in the first round, and eight at least in the second.
    ['trend_by_round/left/C-1/item/once/R2', 1, 2],
  ],
  [
    'who came between two rounds',
    {
      trend_by_round: [
        { ...stayed, round_id: 'R1', n_all: shown(20), n_stayed: shown(8) },
        { ...stayed, round_id: 'R2', n_all: shown(10), n_stayed: shown(8), came: masked, left: shown(0) },
      ],
    },
    ['trend_by_round/came/C-1/item/once/R2', 1, 2],
  ],
  ...(['n_first', 'n_last', 'n_stayed'] as const).map((figure): Way => {
    const hidden = figure === 'n_stayed' ? 'n_stayed' : 'n_all';
    const at = figure === 'n_last' ? 'R2' : 'R1';
    return [
      `${figure} of a trend and the same of its round`,
      {
        trend_by_round: ['R1', 'R2'].map((round_id) => ({ ...stayed, round_id, [hidden]: masked })),
        trend_changes: [{ ...stayed, [figure]: shown(3) }],
      },
      [`trend_by_round/${hidden}/C-1/item/once/${at}`, 3, 3],
    ];
  }),
  [
    'answers left out of a weighting',
    {
      weighted_shares: [{ question_id: 'q', occasion: 'once', answered: shown(20), left_out: masked }],
      item_shares: [{ question_id: 'q', occasion: 'once', answered: shown(23) }],
    },
    ['weighted_shares/left_out/q/once', 3, 3],
  ],
  ...(['low', 'high'] as const).map((end): Way => [
    `an end of an interval (${end}) told for the plan`,
    {
      item_shares: [{ question_id: 'q', occasion: 'once', [end]: masked }],
      plan_numbers: [{ measure_id: 'm', number: 'item_shares/share/q/once', [end]: shown(0.3) }],
    },
    [`item_shares/${end}/q/once`, 0.3, 0.3],
  ]),
];
