import type { Attacked, readRelease } from '@hirogeru/disclosure';
import type { ViewTables } from '@hirogeru/metrics';
import { contractOf, type Cell } from '@hirogeru/store/contracts';

type Figure = readonly [view: string, figure: string];
/** A way by which a withheld number could leave the house. */
type Way = {
  readonly way: string;
  /** What the reader of a release says of a relation or a number that it has from there; the first that fits. */
  readonly says: RegExp;
  /** Figures of this kind; rows of a view, where there is no figure. */
  readonly shown: readonly Figure[];
};

const way = (name: string, says: RegExp, ...shown: readonly string[]): Way => ({
  way: name,
  says,
  shown: shown.map((each) => each.split(' ') as unknown as Figure),
});

/** Every way out, whether it was tried or not. */
export const WAYS: readonly Way[] = [
  way(
    'sums of the logs',
    /^activity_.* add up to T$/,
    'activity_by_month attendances',
    'activity_by_month hours',
  ),
  way('sums of a table', /add up to T$/, 'submissions_by_channel submissions'),
  way(
    'points, sides and all who answered',
    /^(likert_sides|item_shares) .*: (points add up|the two upper|all who)/,
    'likert_sides people',
  ),
  way(
    'percentages and their rounded bases',
    / is \w+ in \w+$/,
    'item_shares share',
    'change_by_item paired_rate',
  ),
  way('percentages with their intervals', /, and its interval$/, 'item_shares low'),
  way(
    'differences of two percentages',
    /difference of the shares/,
    'theme_contrasts difference',
    'code_contrasts difference',
    'said_by_change difference',
  ),
  way(
    'intervals, residuals and p of two percentages',
    /interval, residual and p of both sides$/,
    'theme_contrasts low',
    'code_contrasts low',
    'said_by_change low',
  ),
  way(
    'weighted percentages and their strata',
    /^weighted_/,
    'weighted_shares share',
    'weighted_strata answered',
  ),
  way(
    'who answered before, after and both times',
    /^change_.*: (n_paired|once|both times|who (stayed|left))/,
    'change_by_item n_paired',
    'change_attrition n_stayed',
  ),
  way(
    'mean changes with their intervals',
    /^change_(by_item|at_follow_up) .*: (up|same|down|all who|mean|median|interval)/,
    'change_by_item difference',
    'change_at_follow_up difference',
  ),
  way(
    'p of mean changes',
    /^change_(by_item|at_follow_up) .*: p of ranks$/,
    'change_by_item p_holm',
    'change_at_follow_up p_holm',
  ),
  way(
    'what the others could make of a change',
    /^change_(by_item|at_follow_up) .*: (lowest|highest) of all/,
    'change_by_item lowest',
    'change_at_follow_up lowest',
  ),
  way(
    'means of everybody, of who stayed and who left',
    /^change_(attrition|by_matching) .*: (means?|difference|interval|all of a side|at each point)/,
    'change_attrition stayed',
    'change_by_matching difference',
  ),
  way(
    'scores, and the items that add up to them',
    /items add up to|^scale_scores .*: (interval|alpha)|answered every item$/,
    'scale_scores mean',
  ),
  way('scores that changed by a threshold', /^scale_thresholds .*: n_paired/, 'scale_thresholds improved'),
  way('mean scores with their intervals', /^scale_thresholds /, 'scale_changes difference'),
  way('changes from round to round', /^trend/, 'trend_changes n_first', 'trend_changes all_difference'),
  way('courses and what followed', /^course_pathway/, 'course_pathway people'),
  way('who was asked, and what led there', /^asked of some/, 'choices people'),
  way('voices', /^quotes/, 'quotes'),
  way('voices for the next round', /^recap/, 'recap'),
  way('rows received', /^balance/, 'balance rows'),
  way('files read', /^traces/, 'traces'),
  way('numbers of the plan', /^plan_numbers/, 'plan_numbers now'),
  way('sentences', /^sentences/, 'sentences'),
  way('the same number in two tables', / = /, 'theme_list opinions'),
  way(
    'parts of a whole',
    /≤|among those|everybody chose|both sides are/,
    'opinions_by_theme opinions',
    'choices people',
  ),
];

/** Where a relation, or a number told outright, comes from. */
const wayOf = (says: string): string => WAYS.find((each) => each.says.test(says))?.way ?? says;

/** Withheld numbers that each way out touches in a release. */
export function waysTried(reading: ReturnType<typeof readRelease>, tables: ViewTables): Map<string, number> {
  const { sought } = reading.known();
  const { relations } = reading.guessed() ?? reading.known();
  const withheld = new Set(sought.filter(({ fewest }) => fewest > 0).map(({ id }) => id));
  const touched = new Map<string, Set<string>>();
  for (const { says, terms } of relations) {
    const way = wayOf(says);
    const own = terms.map(([id]) => id).filter((id) => withheld.has(id));
    touched.set(way, new Set([...(touched.get(way) ?? []), ...own]));
  }
  return new Map([...[...touched].map(([way, ids]) => [way, ids.size] as const), ...toldOutright(tables)]);
}

/** Of what is read word by word: withheld numbers of the tables that sentences are about, of forms with files, of the plan. */
function toldOutright(tables: ViewTables): [way: string, numbers: number][] {
  const masked = (view: unknown): number =>
    (tables[String(view)] ?? []).flatMap((row) =>
      Object.keys(contractOf(String(view))?.cells ?? {}).filter(
        (figure) => (row[figure] as Cell).kind === 'masked',
      ),
    ).length;
  const views = (name: string, key: string): number[] =>
    [...new Set((tables[name] ?? []).map((row) => String(row[key]).split('/')[0]))].map(masked);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return [
    ['sentences', sum(views('sentences', 'view'))],
    ['files read', sum(views('traces', 'view'))],
    ['numbers of the plan', sum(views('plan_numbers', 'number'))],
  ];
}

/** Ways by which a leak was found. */
export const waysOf = ({ by }: Attacked['leaks'][number]): string[] => [...new Set(by.map(wayOf))];

/** Ways of which a release shows something. */
export const waysShown = (tables: ViewTables): string[] =>
  WAYS.filter(({ shown }) =>
    shown.some(([view, figure]) =>
      (tables[view] ?? []).some((row) => figure === undefined || (row[figure] as Cell).kind === 'shown'),
    ),
  ).map((each) => each.way);
