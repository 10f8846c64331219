import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { protect } from '@hirogeru/disclosure';
import { openVault } from '@hirogeru/store/vault';
import { loadProject } from '../../apps/cli/src/project-folder.ts';
import { measureProject } from '../../apps/cli/src/steps/measure.ts';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';
import { Attacked } from './disclosure/attacked.ts';
import { largeTables } from './disclosure/large-tables.ts';
import { randomFamilies } from './disclosure/random-families.ts';
import { referenceTables } from './disclosure/reference-tables.ts';
import { releaseSequences } from '../releases-in-time/sequences.ts';
import { ask } from './shown/figures.ts';

const K = 5;
const SEED = 7;

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  reference,
  families,
  sequences,
  example,
  large,
};

/** `pnpm bench disclosure` measures every part, `pnpm bench disclosure families` that one. */
export async function run(names: readonly string[]): Promise<void> {
  for (const [name, measure] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await measure();
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

async function families(): Promise<void> {
  const FAMILIES = 10_000;
  const kinds = new Map<string, Attacked>();
  for (const [kind, family] of randomFamilies(SEED, FAMILIES)) {
    if (!kinds.has(kind)) kinds.set(kind, new Attacked(true));
    await kinds.get(kind)!.add(family, K);
  }
  const all = new Attacked(true);
  for (const [kind, attacked] of kinds) {
    attacked.tell(kind);
    all.join(attacked);
  }
  all.tell(`${FAMILIES} random families`);
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
  ask(`${report.sequences} sequences of 5 releases: sequences with a breach`, report.breached, '0');
  ask('numbers and differences narrowed', report.narrowed, '0');
  ask('releases refused', report.refused, 'stated');
  ask('cells masked', report.masked / report.cells, 'stated');
}
