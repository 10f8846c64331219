import {
  attackSideBySide,
  publishedOf,
  standingIn,
  withheldOf,
  type Earlier,
  type Shown,
} from '@hirogeru/disclosure';
import { measure, type RawFamily, type ViewTables } from '@hirogeru/metrics';
import { Refused, type Audience } from '@hirogeru/store/contracts';
import type { Release } from '@hirogeru/store/release';
import { countedFor } from '../../apps/cli/src/steps/audiences.ts';
import {
  rowsOf,
  toldBeyond,
  withheldOf as withheldFrom,
  type MadeFrom,
} from '../../apps/cli/src/steps/made-from.ts';
import { onlyGrows } from '../../apps/cli/src/steps/only-grows.ts';
import { protectedTables } from '../../apps/cli/src/steps/protected-tables.ts';
import { assertEnoughChanged } from '../../apps/cli/src/steps/release-waits.ts';
import { chanceOf } from '../bench/shown/chance.ts';
import { countedInMemory } from '../made-up-project/counted-in-memory.ts';
import { growing } from '../made-up-project/growing-project.ts';
import type { MadeUpProject } from '../made-up-project/made-up-project.ts';
import { randomProject } from '../made-up-project/random-projects.ts';
import { settingsOf } from '../made-up-project/settings-of.ts';

const RELEASES = 5;
const NOT_MADE = ['E_UNSAFE_RELEASE', 'E_RELEASE_WAITS'];

/** A release of a made-up project: what it tells, what it withholds, and its tables. */
type Made = Earlier & {
  readonly k: number;
  readonly values: ReadonlyMap<string, number>;
  readonly tables: ViewTables;
};
/** Both releases of the same answers, as far as they were made. */
type Both = { readonly council: Made; readonly web: Made | null };

export type ClassesReport = {
  published: Record<Audience, number>;
  /** Releases that could not be made safe, or waited for more answers. */
  refused: Record<Audience, number>;
  /** Numbers narrowed by whoever has only what is for everybody, and by whoever has all releases of both. */
  narrowed: Record<'everybody' | 'all', string[]>;
  /** Numbers that everybody is shown and the council is not. */
  beyond: string[];
};

/**
 * Releases of made-up projects, for the council and for everybody, while answers come in: protected side by side and made from
 * each other as the product does it, and then read by whoever has all of them, and by whoever has those for everybody.
 * @param from, to  numbers of the projects, `to` left out
 */
export async function classSequences(seed: number, from: number, to: number): Promise<ClassesReport> {
  const report: ClassesReport = {
    published: { council: 0, web: 0 },
    refused: { council: 0, web: 0 },
    narrowed: { everybody: [], all: [] },
    beyond: [],
  };
  for (let at = from; at < to; at += 1) {
    const { project } = randomProject(seed, at);
    const all: Both[] = [];
    // In every other project nothing waits: what changed is hidden instead.
    const isHasty = at % 2 === 1;
    for (const now of growing(project, chanceOf(seed * 7 + at), RELEASES)) {
      const council = await madeOf(
        now,
        all.map((each) => each.council),
        { isHasty, key: `key ${at}` },
      );
      if (council === null) {
        report.refused.council += 1;
        continue;
      }
      const before = all.flatMap((each) => each.web ?? []);
      const web = await madeOf(now, before, { isHasty, key: `web ${at}`, from: council });
      report.refused.web += Number(web === null);
      all.push({ council, web });
      const beyond = web ? toldBeyond((view) => web.tables[view] ?? [], madeFrom(council)) : [];
      report.beyond.push(...beyond.map(({ number }) => `${at}: ${number}`));
    }
    report.published.council += all.length;
    report.published.web += all.filter(({ web }) => web !== null).length;
    const found = await readBoth(all);
    report.narrowed.everybody.push(...found.everybody.map((each) => `${at}: ${each}`));
    report.narrowed.all.push(...found.all.map((each) => `${at}: ${each}`));
  }
  return report;
}

type CouncilsTables = Pick<MadeFrom, 'rowAt' | 'withheldOf'> & { readonly release: { readonly id: string } };

/** The council's release, as everybody's is made from it. */
function madeFrom({ tables, cells }: Made): CouncilsTables {
  const shown = new Map(cells.map(({ id, value }) => [id, value]));
  const view = (({ name }) => tables[name] ?? []) as Release['view'];
  return {
    release: { id: 'council' },
    rowAt: rowsOf({ view }),
    withheldOf: (raw) => withheldFrom(raw, shown),
  };
}

const shownIn =
  (tables: ViewTables): Shown =>
  (view) =>
    tables[view] ?? [];

async function madeOf(
  project: MadeUpProject,
  earlier: readonly Made[],
  { isHasty, key, from }: { readonly isHasty: boolean; readonly key: string; readonly from?: Made },
): Promise<Made | null> {
  const raw = await measuredFor(project, from ? 'web' : 'council');
  const { threshold: k } = raw.context.project;
  try {
    if (!isHasty) assertEnoughChanged(raw, earlier, k);
    const made = await protectedTables(raw, earlier, {
      seed: key,
      from: from ? madeFrom(from) : null,
      tablesBefore: earlier.map(({ tables }) => shownIn(tables)),
    });
    // What a reader of its tables finds, the product does not publish.
    if (made.attacked.leaks.length > 0) return null;
    return {
      ...publishedOf(raw, made.protection.masked, k),
      k,
      withheld: withheldOf(raw, made.protection.masked),
      values: new Map(raw.cells.map(({ id, value }) => [id, value])),
      tables: made.tables,
    };
  } catch (error) {
    if (error instanceof Refused && NOT_MADE.includes(error.problem.code)) return null;
    throw error;
  }
}

function measuredFor(project: MadeUpProject, audience: Audience): Promise<RawFamily> {
  const settings = settingsOf(project);
  return measure(countedInMemory(project), {
    ...settings,
    audience,
    project: countedFor({ ...settings.project, threshold: project.k }, audience),
    // Of those whose voice the council reads, some agreed to its papers alone.
    quotes: audience === 'web' ? settings.quotes.filter((_, at) => at % 3 > 0) : settings.quotes,
  });
}

/** Numbers found with releases side by side. */
async function readBoth(all: readonly Both[]): Promise<Record<'everybody' | 'all', string[]>> {
  const everybodys = all.flatMap(({ web }) => web ?? []);
  const councils = all.map(({ council }) => council);
  return {
    everybody: await sideBySide(everybodys),
    all: [...(await sideBySide(councils)), ...(await sideBySide(all.map(together)))],
  };
}

/** Both releases as one, for whoever has both: what one of them shows is known, and the sums of both hold. */
function together({ council, web }: Both): Made {
  if (!web) return council;
  const known = new Map(council.cells.map((cell) => [cell.id, cell]));
  const others = web.cells.filter(({ id }) => !known.has(id));
  return {
    ...council,
    cells: [
      ...council.cells,
      ...others.map((cell) => ({ ...cell, threshold: Math.min(cell.threshold, council.k) })),
    ],
    equations: [...council.equations, ...web.equations],
    inequalities: [...council.inequalities, ...web.inequalities],
    values: new Map([...web.values, ...council.values]),
  };
}

/** By readers who take it that answers only get added, who do not, and who know of every number whether it changed. */
async function sideBySide(releases: readonly Made[]): Promise<string[]> {
  const fell = fallen(releases);
  const grows = (id: string): boolean => onlyGrows(id) && !fell.has(id);
  const stands = standingIn(releases.map(({ values }) => values));
  const found = [
    ...(await attackSideBySide(releases, grows)),
    ...(await attackSideBySide(releases, () => false)),
    // What is counted anew every time tells of nobody who came.
    ...(await attackSideBySide(releases, grows, stands)).filter(
      ({ id }) => !id.includes('−') || onlyGrows(id.slice(id.indexOf(' ') + 1)),
    ),
  ];
  return found.map(({ id, low, high }) => `${id} ${low}–${high}`);
}

function fallen(releases: readonly Made[]): Set<string> {
  const highest = new Map<string, number>();
  const fell = new Set<string>();
  for (const { values } of releases)
    for (const [id, value] of values) {
      if (value < (highest.get(id) ?? 0)) fell.add(id);
      highest.set(id, Math.max(value, highest.get(id) ?? 0));
    }
  return fell;
}
