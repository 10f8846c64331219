import { join } from 'node:path';
import { defaultFrameworkText, loadFramework, measure, publishable } from '@hirogeru/metrics';
import {
  changeByItem,
  codeContrasts,
  projectSchema,
  planSchema,
  rowSchema,
  themeContrasts,
  type ViewRow,
} from '@hirogeru/store/contracts';
import { cellStore } from '@hirogeru/store/vault';
import { z } from 'zod';
import { readPlantedChanges } from '../../agreement/course-truth.ts';
import { releasedExample } from '../../agreement/released-example.ts';
import { ROOT } from '../../house/project-run.ts';
import { chanceOf } from '../shown/chance.ts';
import { ask } from '../shown/figures.ts';
import { drawCourse, madeQuestions, vaultOf } from './made-course.ts';
import { drawVoices, madeCodes, madeThemes } from './made-voices.ts';

const EXAMPLE = join(ROOT, 'examples/working-group');
const SEEDS = 200;
/** Fewer are enough for a share near 95 %. */
const MOVED_SEEDS = 50;
const SIZE = 24;

type Change = ViewRow<typeof changeByItem>;
type Contrast = Pick<ViewRow<typeof themeContrasts>, 'dimension' | 'finding'>;

/** Whether the changes planted in the example are found, and how often one is claimed where nothing was planted. */
export async function effectsQuality(): Promise<void> {
  const planted = readPlantedChanges(EXAMPLE);
  const items = Object.keys(planted);
  await compareWithPlanted(planted);
  const {
    changes: same,
    contrasts,
    mentions,
  } = await courses(
    SEEDS,
    items.map((item) => [item, 0] as const),
  );
  ask(
    `nothing planted, ${SEEDS} seeds × ${items.length} items × ${SIZE} people: % of the courses with a claim`,
    (100 * same.filter((rows) => rows.some(isClaimed)).length) / SEEDS,
    '≤ 5',
  );
  ask('  % of the items with a claim', share(same.flat(), isClaimed), '≤ 5');
  ask('  % of the items with a hint or a claim', share(same.flat(), isHinted), '≤ 5');
  ask(
    '  % of the items whose interval holds zero',
    share(
      same.flat(),
      holding(() => 0),
    ),
    '≥ 95',
  );
  claimsOf('themes', contrasts);
  claimsOf('effects', mentions);
  const { changes: moved } = await courses(
    MOVED_SEEDS,
    items.map((item) => [item, planted[item]?.planted_mean_change ?? 0] as const),
  );
  const truth = holding((item) => planted[item]?.planted_mean_change ?? Number.NaN);
  ask(
    `the same changes drawn by chance, ${MOVED_SEEDS} seeds: % within their interval`,
    share(moved.flat(), truth),
    '≥ 93',
  );
}

/** How often groups are said to differ where nobody says anything more often. */
function claimsOf(what: string, contrasts: readonly (readonly Contrast[])[]): void {
  const tables = contrasts.flatMap((rows) => [...Map.groupBy(rows, ({ dimension }) => dimension).values()]);
  ask(
    `nobody says anything more often, ${SEEDS} seeds: % of ${tables.length} tables of ${what} with a claim`,
    (100 * tables.filter((rows) => rows.some(({ finding }) => finding === 'tendency')).length) /
      tables.length,
    '≤ 5',
  );
}

async function compareWithPlanted(planted: ReturnType<typeof readPlantedChanges>): Promise<void> {
  const rows = (await releasedExample()).view(changeByItem);
  const found = Object.entries(planted).map(([item, { planted_mean_change: change }]) => {
    const row = rows.find(({ item_id }) => item_id === item);
    const within = row !== undefined && holding(() => change)(row);
    console.log(`  ${item}: planted ${change}, shown ${row ? shownOf(row) : 'not at all'}`);
    return within;
  });
  ask(
    `planted in the example: % of ${found.length} within their interval`,
    (100 * found.filter(Boolean).length) / found.length,
    '100',
  );
}

/**
 * What releases would say of many courses, and of voices in which nobody says anything more often than others do; before
 * anything is withheld.
 */
async function courses(
  seeds: number,
  planted: readonly (readonly [string, number])[],
): Promise<{ changes: Change[][]; contrasts: Contrast[][]; mentions: Contrast[][] }> {
  const [changes, contrasts, mentions]: [Change[][], Contrast[][], Contrast[][]] = [[], [], []];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const chance = chanceOf(seed);
    const course = drawCourse(chance, Object.fromEntries(planted), SIZE);
    const vault = await vaultOf(course, drawVoices(chance));
    const context = { ...SETTINGS, questions: madeQuestions(course) };
    const tables = publishable(await measure(cellStore(vault), context), new Set());
    await vault.close();
    changes.push(z.array(rowSchema(changeByItem)).parse(tables['change_by_item']));
    contrasts.push(z.array(rowSchema(themeContrasts)).parse(tables['theme_contrasts']));
    mentions.push(z.array(rowSchema(codeContrasts)).parse(tables['code_contrasts']));
  }
  return { changes, contrasts, mentions };
}

const isClaimed = ({ finding }: Change): boolean => finding === 'tendency';
const isHinted = ({ finding }: Change): boolean => finding === 'tendency' || finding === 'hint';
const holding =
  (of: (item: string) => number) =>
  ({ item_id, low, high }: Change): boolean =>
    low.kind === 'shown' && high.kind === 'shown' && low.value <= of(item_id) && of(item_id) <= high.value;
const share = (rows: readonly Change[], is: (row: Change) => boolean): number =>
  (100 * rows.filter(is).length) / rows.length;
const shownOf = ({ difference, low, high, finding }: Change): string =>
  [difference, low, high].map((cell) => (cell.kind === 'shown' ? cell.value : cell.kind)).join(' ') +
  ` (${finding})`;

const SETTINGS = {
  project: projectSchema.parse({
    id: 'made',
    title: 'made',
    fiscal_year: '令和5年度',
    rounds: ['R1', 'R2'].map((id, at) => ({
      id,
      label: `第${at + 1}回`,
      topic: '',
      date: `2021-0${at + 1}-24`,
    })),
  }),
  audience: 'council' as const,
  plan: planSchema.parse({ measures: [] }),
  framework: loadFramework(defaultFrameworkText()),
  themes: madeThemes,
  reshaped: new Map(),
  files: [],
  sheets: [],
  codes: madeCodes,
  quotes: [],
  impossible: [],
  population: null,
  fileSecret: 'a secret of the project',
  earlier: null,
  version: '0.0.0',
};
