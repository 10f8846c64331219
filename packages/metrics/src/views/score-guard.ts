import { pairedT } from '../statistics/paired-t.ts';
import { canBalance, type Span } from './balanced-changes.ts';
import { roomTogether, shownAlike, triedFew } from './estimate-guard.ts';

type Known = {
  /** Distance of two scores, and from the lowest to the highest. */
  readonly unit: number;
  readonly range: number;
  /** Thresholds whose numbers of people are shown. */
  readonly told: readonly number[];
};

/**
 * Whether mean and interval of changes leave at least `fewest` values for each of the numbers of people who changed by a
 * threshold or more, up and down, and by less, where these are not shown. Looks for other changes with the same sum
 * and nearly the same squares, person by person: what it finds is there; what it does not find counts as not there.
 * @param changes    after − before of each person, in points
 * @param threshold  in points
 */
export function leavesRoomForScores(
  changes: readonly number[],
  threshold: number,
  { unit, range, told }: Known,
  fewest: number,
): boolean {
  const test = changes.length < 2 ? null : pairedT(changes);
  if (!test) return false;
  const isShown = shownAlike(changes, test, false);
  const most = Math.round(range / unit);
  // Only whole steps are moved; somebody who left items empty is held still, which leaves less room, never more.
  const values = triedFew(changes)
    .map((change) => change / unit)
    .filter((steps) => Math.abs(steps - Math.round(steps)) < 1e-6)
    .map(Math.round);
  const split = splitOf(threshold, unit, most);
  const allowed = values.map((value) =>
    within(
      told.map((each) => splitOf(each, unit, most)(value)),
      most,
    ),
  );
  const fits = (squares: number): boolean => isShown(0, squares * unit ** 2);
  return roomTogether(
    {
      people: values.length,
      up: values.filter((value) => wayOf(split, value) === 'up').length,
      down: values.filter((value) => wayOf(split, value) === 'down').length,
      isPossible: (ups, downs) => {
        const spans = spansFor(values, allowed, split, { up: ups, down: downs });
        return spans !== null && canBalance(values, spans, fits);
      },
    },
    fewest,
  );
}

type Split = (value: number) => Span;
type Way = 'up' | 'same' | 'down';

/** The span of a change between a threshold's bounds. */
function splitOf(threshold: number, unit: number, most: number): Split {
  const least = Math.max(1, Math.ceil(threshold / unit - 1e-9));
  return (value) => {
    if (value >= least) return [least, most];
    return value <= -least ? [-most, -least] : [1 - least, least - 1];
  };
}

const wayOf = (split: Split, value: number): Way => {
  const [low, high] = split(value);
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'same';
};

const within = (spans: readonly Span[], most: number): Span =>
  spans.reduce<Span>(
    ([low, high], [one, other]) => [Math.max(low, one), Math.min(high, other)],
    [-most, most],
  );

/** Where each change may lie so that so many are up and down, those nearest to the threshold crossing it first. */
function spansFor(
  values: readonly number[],
  allowed: readonly Span[],
  split: Split,
  wanted: { readonly up: number; readonly down: number },
): Span[] | null {
  const ways = values.map((value) => wayOf(split, value));
  const spans = values.map((value, at) => cut(allowed[at], split(value)));
  const edge = { up: split(Number.MAX_SAFE_INTEGER), same: split(0), down: split(-Number.MAX_SAFE_INTEGER) };
  for (const way of ['up', 'down'] as const) {
    const sign = way === 'up' ? 1 : -1;
    const more = wanted[way] - ways.filter((each) => each === way).length;
    const [from, to] = more > 0 ? (['same', way] as const) : ([way, 'same'] as const);
    const crossing = values
      .map((value, at) => ({
        at,
        far: more > 0 ? -sign * value : sign * value,
        span: cut(allowed[at], edge[to]),
      }))
      .filter(({ at, span: [low, high] }) => ways[at] === from && low <= high)
      .toSorted((one, other) => one.far - other.far || one.at - other.at)
      .slice(0, Math.abs(more));
    if (crossing.length < Math.abs(more)) return null;
    for (const { at, span } of crossing) {
      ways[at] = to;
      spans[at] = span;
    }
  }
  return spans;
}

const cut = (one: Span | undefined, other: Span): Span =>
  one ? [Math.max(one[0], other[0]), Math.min(one[1], other[1])] : other;
