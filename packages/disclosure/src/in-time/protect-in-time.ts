import { problem, Refused } from '@hirogeru/store/contracts';
import type { Family } from '../family.ts';
import { protect, type Protection, type ProtectOptions } from '../protect.ts';
import { besideTheFew, type Tells } from './beside-the-few.ts';
import { jointFamily } from './joint-family.ts';
import { likelyPast } from './likely-past.ts';
import { masksBefore } from './masks-before.ts';
import { mayStand } from './may-stand.ts';
import { differenceName, publishedOf, type Earlier, type Published } from './published.ts';
import { attackSideBySide } from './side-by-side.ts';
import { standingNumbers } from './standing.ts';

/** So often differences that were found out are taken in and all is masked anew. */
const ROUNDS = 8;

export type InTimeOptions = ProtectOptions & {
  /** Whether a reader may take it that the number only grows; not so what is counted anew every time. All do, if left out. */
  readonly grows?: (id: string) => boolean;
  readonly tells?: Tells;
};

/** `beside`: not to be shown either, since it would tell what the few said who came (`besideTheFew`); safe to be known otherwise. */
export type ProtectionInTime = Protection & { readonly beside: ReadonlySet<string> };

/**
 * Masks a family so that it is safe beside everything that was published before (oldest first): no cell withheld then or
 * now, and no number of people who came in between, is narrowed with all releases side by side.
 * @throws Refused E_UNSAFE_RELEASE when no mask of the new numbers alone can do that; RangeError as `protect`
 */
export async function protectInTime(
  family: Family,
  earlier: readonly Earlier[],
  options: InTimeOptions,
): Promise<ProtectionInTime> {
  const { answers = [] } = family;
  const needed = answers.filter(({ rather }) => !rather);
  try {
    return await protectBeside(family, earlier, options);
  } catch (error) {
    const isUnsafe = error instanceof Refused && error.problem.code === 'E_UNSAFE_RELEASE';
    if (!isUnsafe || needed.length === answers.length) throw error;
    return protectBeside({ ...family, answers: needed }, earlier, options);
  }
}

async function protectBeside(
  family: Family,
  earlier: readonly Earlier[],
  { grows = () => true, tells, ...options }: InTimeOptions,
): Promise<ProtectionInTime> {
  if (earlier.length === 0) return { ...(await protect(family, options)), beside: new Set() };
  const { k } = options;
  const past = await likelyPast(family, earlier, grows);
  const differences = new Set<string>();
  const anew = differencesAnew(family, earlier.length, grows);
  const unsure = mayStand(family, earlier);
  const masks = masksBefore(family, earlier, past, k);
  for (let round = 1; ; round += 1) {
    const joint = jointFamily(family, earlier, past, { k, masks, differences });
    const withheld = new Set([...joint.withheld, ...unsure, ...(options.withheld ?? [])]);
    const protection = await protect(joint.family, {
      ...options,
      withheld,
      earlier: maskBefore(earlier),
      published: new Set([
        ...joint.published,
        ...standingNumbers(joint.family, past.shown, { k, withheld }),
        ...(options.published ?? []),
      ]),
    });
    const own = ownOf(protection, family);
    const releases = [...earlier, publishedOf(family, own.masked, k)];
    const found = [
      ...(await attackSideBySide(releases, past.grows)),
      ...(await attackSideBySide(releases, past.grows, past.stands)).filter(({ id }) => !anew.has(id)),
    ];
    if (found.length === 0) return { ...own, beside: besideTheFew(family, past, { k, tells }) };
    const known = differences.size;
    for (const { id } of found) differences.add(id);
    if (differences.size === known || round === ROUNDS)
      throw new Refused(problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: found.length }));
  }
}

/** Differences of what is counted anew every time, as themes are: who knows them knows of nobody who came. */
function differencesAnew({ cells }: Family, now: number, grows: (id: string) => boolean): Set<string> {
  const places = Array.from({ length: now + 1 }, (_, later) => later);
  const pairs = places.flatMap((later) => places.slice(0, later).map((at) => [later, at] as const));
  const anew = cells.filter(({ id }) => !grows(id));
  return new Set(anew.flatMap(({ id }) => pairs.map(([later, at]) => differenceName(later, at, id))));
}

/** What the release before withheld may well stay so. */
const maskBefore = (earlier: readonly Published[]): Set<string> =>
  new Set(earlier.at(-1)?.cells.flatMap(({ id, value }) => (value === null ? [id] : [])) ?? []);

function ownOf({ masked, primary, secondary }: Protection, { cells }: Family): Protection {
  const own = new Set(cells.map(({ id }) => id));
  const isOwn = (id: string): boolean => own.has(id);
  return {
    masked: new Set([...masked].filter(isOwn)),
    primary: primary.filter(isOwn),
    secondary: secondary.filter(isOwn),
  };
}
