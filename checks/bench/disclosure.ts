import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attack, breaches, protect, withZerosShown, type Family } from '@hirogeru/disclosure';
import { openVault } from '@hirogeru/store/vault';
import { loadProject } from '../../apps/cli/src/project-folder.ts';
import { measureProject } from '../../apps/cli/src/steps/measure.ts';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';
import { largeTables } from './disclosure/large-tables.ts';
import { randomFamilies } from './disclosure/random-families.ts';
import { referenceTables } from './disclosure/reference-tables.ts';
import { ask } from './shown/figures.ts';

const K = 5;
const SEED = 7;
const KEY = 'the key of the bench';

const PARTS: Readonly<Record<string, () => Promise<void>>> = { reference, families, example, large };

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
  const narrow = new Narrow();
  for (const { family, k } of tables) await narrow.add(family, k);
  narrow.tell(`${tables.length} reference tables`);
}

async function families(): Promise<void> {
  const FAMILIES = 10_000;
  const kinds = new Map<string, Narrow>();
  for (const [kind, family] of randomFamilies(SEED, FAMILIES)) {
    if (!kinds.has(kind)) kinds.set(kind, new Narrow());
    await kinds.get(kind)!.add(family, K);
  }
  const all = new Narrow();
  for (const [kind, narrow] of kinds) {
    narrow.tell(kind);
    all.join(narrow);
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
    const narrow = new Narrow();
    await narrow.add(raw, K);
    narrow.tell(`the example's ${raw.cells.length} cells`);
    ask("the example's whole family, seconds", narrow.seconds, '≤ 5');
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
const LANGUAGE = ['ingest', 'tokenize', 'themes'];

async function large(): Promise<void> {
  const TABLES = 200;
  const shapes = new Map<string, Narrow>();
  for (const [shape, family] of largeTables(SEED, TABLES)) {
    if (!shapes.has(shape)) shapes.set(shape, new Narrow());
    await shapes.get(shape)!.add(family, K);
  }
  const all = new Narrow();
  for (const [shape, narrow] of shapes) {
    narrow.tell(shape);
    all.join(narrow);
  }
  all.tell(`${TABLES} tables of 500 cells`);
  ask(`${TABLES} tables of 500 cells, seconds`, all.seconds, '≤ 60');
}

/** Protects and attacks; the attack has the public equations and figures only, and knows that zeros are shown. */
class Narrow {
  seconds = 0;
  #families = 0;
  #masked = 0;
  #primary = 0;
  #narrowed = 0;

  async add(family: Family, k: number): Promise<void> {
    const began = performance.now();
    const { masked, primary } = await protect(family, { k, seed: `${KEY} ${this.#families}` });
    this.seconds += (performance.now() - began) / 1000;
    const known = withZerosShown(family);
    this.#families += 1;
    this.#masked += masked.size;
    this.#primary += primary.length;
    this.#narrowed += breaches(known, await attack(known, masked), { k }).length;
  }

  join(other: Narrow): void {
    this.seconds += other.seconds;
    this.#families += other.#families;
    this.#masked += other.#masked;
    this.#primary += other.#primary;
    this.#narrowed += other.#narrowed;
  }

  tell(what: string): void {
    console.log(
      `${what}: ${this.#families} families, ${this.#masked} cells masked, ${this.#primary} for themselves, ${this.seconds.toFixed(1)} s`,
    );
    ask(`  masked cells narrowed below their values`, this.#narrowed, '0');
  }
}
