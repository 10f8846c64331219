import { contractOf, numberAddress } from '@hirogeru/store/contracts';
import type { Leak } from '../attack-release.ts';
import { itemsOf, type ScaleTemplate } from '../scale-template.ts';
import { shownAt, type Row } from '../shown-rows.ts';
import { toldOfNewcomers, type MeanSince } from './newcomers.ts';
import type { QuestionSince, Releases } from './questions-since.ts';

/** Means of a table, each with the number of people in it. */
type Means = {
  /** Row keys of an item or a scale. */
  readonly of: 'item_id' | 'scale_id' | 'measure';
  readonly means: Readonly<Record<string, string>>;
  /** They are differences of two answers of the same people. */
  readonly isChange: boolean;
};

const CHANGES = { means: { difference: 'n_paired' }, isChange: true } as const;
const TABLES: Readonly<Record<string, Means>> = {
  change_by_item: { of: 'item_id', ...CHANGES },
  change_at_follow_up: { of: 'item_id', ...CHANGES },
  change_by_matching: { of: 'item_id', means: { difference: 'n_before' }, isChange: true },
  change_attrition: {
    of: 'item_id',
    means: { stayed: 'n_stayed', left: 'n_left' },
    isChange: false,
  },
  scale_scores: { of: 'scale_id', means: { mean: 'scored' }, isChange: false },
  scale_changes: { of: 'scale_id', ...CHANGES },
  scale_thresholds: { of: 'scale_id', means: {}, isChange: true },
  trend_by_round: {
    of: 'measure',
    means: { mean_all: 'n_all', mean_stayed: 'n_stayed' },
    isChange: false,
  },
  trend_changes: { of: 'measure', means: { difference: 'n_stayed' }, isChange: true },
};

/** Estimates that tell, beside those of an earlier release, what few people said who came since or answered anew. */
export function estimatesSince(
  releases: Releases,
  questions: readonly QuestionSince[],
  scales: readonly ScaleTemplate[],
): Leak[] {
  const { before, now, k } = releases;
  return Object.keys(TABLES).flatMap((view) => {
    const { of, means, isChange } = TABLES[view]!;
    const { keys, cells } = contractOf(view)!;
    const isEstimate = (figure: string): boolean => ['点', ''].includes(cells[figure]!.unit);
    return now(view).flatMap((row): Leak[] => {
      // Of the unmatched and of all there is no one number of people.
      const own = row['people'] === undefined || row['people'] === 'matched' ? means : {};
      const was = before(view).find((other) => Object.keys(keys).every((key) => other[key] === row[key]));
      const shown = Object.keys(cells).filter(
        (figure) => isEstimate(figure) && shownAt(row, figure) !== null,
      );
      const first = shown.find((figure) => was && shownAt(was, figure) !== null);
      if (!was || first === undefined) return [];
      // An interval has the mean in its middle.
      const rests = shown.map((figure) => numberAddress(contractOf(view)!, figure, row));
      const told = (figure: string, why: string): Leak => {
        const number = numberAddress(contractOf(view)!, figure, row);
        return { number, low: 1, high: k - 1, by: [why], kind: 'since', rests };
      };
      const template = scales.find(({ id }) => id === row[of]);
      const asked = questions.filter(isBehind(row, view, template, labelsOf(releases)));
      const anew = asked.find(isWithheldForFew);
      if (anew)
        return [told(first, `${anew.says}: all answers are withheld since, and what is made of them is not`)];
      return Object.entries(own).flatMap(([mean, people]) => {
        const since: MeanSince = {
          before: { n: shownAt(was, people), mean: shownAt(was, mean) },
          now: { n: shownAt(row, people), mean: shownAt(row, mean) },
          ends: template ? endsOfScore(template, String(row['part'])) : endsOfItem(asked),
          isChange,
        };
        const why = toldOfNewcomers(since, k);
        return why === null ? [] : [told(mean, `${view} ${mean}: ${why}`)];
      });
    });
  });
}

const labelsOf = ({ now }: Releases): ReadonlyMap<unknown, unknown> =>
  new Map(now('rounds').map(({ round_id, label }) => [round_id, label]));

/** Distributions of the items that a row is made of, on its occasions, in its round. */
function isBehind(
  row: Row,
  view: string,
  template: ScaleTemplate | undefined,
  labels: ReadonlyMap<unknown, unknown>,
): (question: QuestionSince) => boolean {
  const items = template
    ? itemsOf(template, String(row['part'])).map((item) => `${template.id}.${item}`)
    : [String(row['item_id'] ?? row['measure'])];
  const later = String(row['until'] ?? (view === 'change_at_follow_up' ? 'fu' : 'post'));
  const occasions = row['occasion'] === undefined ? ['pre', later] : [String(row['occasion'])];
  const label = row['round_id'] === undefined ? undefined : labels.get(row['round_id']);
  return ({ view: table, row: asked }) =>
    table === 'likert_distribution' &&
    items.includes(String(asked['item_id'])) &&
    occasions.includes(String(asked['occasion'])) &&
    (label === undefined || asked['asked_in'] === label || asked['asked_in'] === '');
}

/** As many answered as before, some otherwise: of none of their answers it is shown how many gave it. */
const isWithheldForFew = ({ whole, parts }: QuestionSince): boolean =>
  whole.by === 0 &&
  parts.every(({ isShown }) => !isShown) &&
  parts.some(({ isOther }) => isOther) &&
  parts.some(({ wasShown }) => wasShown);

/** Lowest and highest score of a part, and how far two of them are apart. */
function endsOfScore({ score, range: [least, most], ...template }: ScaleTemplate, part: string) {
  const items = itemsOf({ score, range: [least, most], ...template }, part).length;
  if (score === 'sum') return { low: least * items, high: most * items, unit: 1 };
  const [low, high] = score === 'mean' ? [least, most] : [0, 100];
  return { low, high, unit: (high - low) / ((most - least) * items) };
}

function endsOfItem(asked: readonly QuestionSince[]) {
  const points = asked.flatMap(({ points: own }) => own);
  return points.length === 0 ? null : { low: Math.min(...points), high: Math.max(...points), unit: 1 };
}
