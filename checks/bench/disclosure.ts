import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { protect } from '@hirogeru/disclosure';
import { openVault } from '@hirogeru/store/vault';
import { loadProject } from '../../apps/cli/src/project-folder.ts';
import { measureProject } from '../../apps/cli/src/steps/measure.ts';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';
import { Attacked } from './disclosure/attacked.ts';
import { largeTables } from './disclosure/large-tables.ts';
import { likeliestValues } from './disclosure/likeliest-values.ts';
import { randomFamilies } from './disclosure/random-families.ts';
import { referenceTables } from './disclosure/reference-tables.ts';
import { classSequences } from '../releases-in-time/classes.ts';
import { releaseSequences } from '../releases-in-time/sequences.ts';
import { tryWays } from './disclosure/ways-tried.ts';
import { ask, none } from './shown/figures.ts';

const K = 5;
const SEED = 7;

const FAMILIES = 10_000;

/** How many are tried, of which seed, and the numbers of those that are, if not all: `to` is left out. */
type Asked = { readonly seed: number; readonly from: number; readonly to: number };

const PARTS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  reference,
  families,
  ways,
  sequences,
  classes,
  likeliest,
  example,
  large,
};

/**
 * `pnpm bench disclosure` measures every part, `pnpm bench disclosure families ways 500` those, over 500 families instead
 * of 10,000, `pnpm bench disclosure ways --seed 8 --from 380 --to 390` ten made-up projects of another seed.
 */
export async function run(words: readonly string[]): Promise<void> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { seed: option, from: option, to: option },
  });
  const names = positionals.filter((word) => word in PARTS);
  const howMany = positionals.find((word) => /^\d+$/.test(word)) ?? FAMILIES;
  const asked = {
    seed: Number(values.seed ?? SEED),
    from: Number(values.from ?? 0),
    to: Number(values.to ?? howMany),
  };
  for (const [name, measure] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await measure(asked);
}

/** The secondary cells of each criterion against the proven optimum of U, and the attack on the product's own. */
async function reference(): Promise<void> {
  const tables = referenceTables();
  if (tables === null) return console.log('reference tables: not there, skipped');
  const proven = tables.filter(({ optimum }) => optimum !== null);
  const optimum = proven.reduce((sum, table) => sum + table.optimum!, 0);
  for (const [criterion, asked] of [
    ['U', '≤ 1.10'],
    ['K', 'stated'],
  ] as const) {
    let secondary = 0;
    for (const { family, k } of proven)
      secondary += (await protect(family, { k, criterion })).secondary.length;
    ask(
      `${proven.length} tables: secondary cells of ${criterion} / optimum of U`,
      secondary / optimum,
      asked,
    );
  }
  const attacked = new Attacked();
  for (const { family, k } of tables) await attacked.add(family, k);
  attacked.tell(`${tables.length} reference tables`);
}

/** Families of tables as such: what can be narrowed by their sums and parts, also in whole numbers. */
async function families({ seed, to }: Asked): Promise<void> {
  const kinds = new Map<string, Attacked>();
  for (const [kind, family] of randomFamilies(seed, to)) {
    if (!kinds.has(kind)) kinds.set(kind, new Attacked(true));
    await kinds.get(kind)!.add(family, K);
  }
  const all = new Attacked(true);
  for (const [kind, attacked] of kinds) {
    attacked.tell(kind);
    all.join(attacked);
  }
  all.tell(`${to} random families`);
}

/** Families of whole projects, made into releases as the product does it: what can be narrowed by anything that leaves the house. */
async function ways({ seed, from, to }: Asked): Promise<void> {
  const began = performance.now();
  (await tryWays(seed, from, to)).tell();
  ask(`${to - from} made-up projects, seconds`, (performance.now() - began) / 1000, '< 600');
}

/** The bundled working group, all its tables as one family. */
async function example(): Promise<void> {
  const project = join(temporaryFolder(), 'project');
  try {
    for (const step of [
      ['init', project, '--example', 'working-group'],
      ...LANGUAGE.map((name) => [name, project]),
    ]) {
      const { code, stderr } = await hirogeru(step);
      if (code === null || code > 1) throw new Error(`${step[0]} ended with ${code}: ${stderr.slice(-2000)}`);
    }
    const vault = await openVault(join(project, 'data/vault.duckdb'));
    const raw = await measureProject(vault, loadProject(project));
    await vault.close();
    const attacked = new Attacked();
    await attacked.add(raw, K);
    attacked.tell(`the example's ${raw.cells.length} cells`);
    ask("the example's whole family, seconds", attacked.seconds, '≤ 5');
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
const LANGUAGE = ['ingest', 'tokenize', 'themes'];

async function large(): Promise<void> {
  const TABLES = 200;
  const shapes = new Map<string, Attacked>();
  for (const [shape, family] of largeTables(SEED, TABLES)) {
    if (!shapes.has(shape)) shapes.set(shape, new Attacked());
    await shapes.get(shape)!.add(family, K);
  }
  const all = new Attacked();
  for (const [shape, attacked] of shapes) {
    attacked.tell(shape);
    all.join(attacked);
  }
  all.tell(`${TABLES} tables of 500 cells`);
  ask(`${TABLES} tables of 500 cells, seconds`, all.seconds, '≤ 60');
}

/** Releases of one table while answers come in, all of them side by side. */
async function sequences(): Promise<void> {
  const report = await releaseSequences({ sequences: 50, seed: SEED });
  none(`${report.sequences} sequences of 5 releases: sequences with a breach`, report.breached);
  none('numbers and differences narrowed', report.narrowed);
  ask('releases refused', report.refused, 'stated');
  ask('cells masked', report.masked / report.cells, 'stated');
}

/** Releases for the council and for everybody, made from each other, while the answers of made-up projects come in. */
async function classes({ seed }: Asked): Promise<void> {
  const { published, refused, narrowed, beyond } = await classSequences(seed, 0, 50);
  ask('releases for the council', published.council, 'stated');
  ask('releases for everybody', published.web, 'stated');
  ask('releases refused, or waiting for more answers', refused.council + refused.web, 'stated');
  none('numbers narrowed by whoever has only those for everybody', narrowed.everybody.length);
  none('numbers narrowed by whoever has all of them', narrowed.all.length);
  none('numbers shown to everybody and withheld from the council', beyond.length);
}

/** What a reader gains who runs the program on every small table: rows and columns, people, keys. */
async function likeliest(): Promise<void> {
  for (const [rows, columns, people, keys] of [
    [1, 4, 12, 10],
    [2, 2, 6, 16],
    [2, 2, 8, 16],
    [2, 3, 6, 6],
  ] as const) {
    const { right, rightBySums } = await likeliestValues({ rows, columns, k: K }, people, keys);
    const what = `${rows} × ${columns}, ${people} people: withheld values named rightly`;
    ask(`${what} by whoever runs the program`, right, 'stated');
    ask(`${what} by sums alone`, rightBySums, 'stated');
  }
}
