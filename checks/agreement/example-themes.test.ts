import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';
import { readFoundThemes, type FoundThemes } from './found-themes.ts';
import { partitionAgreement } from './partition-agreement.ts';

let first: FoundThemes;
let second: FoundThemes;

/** Themes of a project of the example with another seed in its settings. */
async function themesWith(seed: number): Promise<FoundThemes> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project, '--example', 'working-group']);
  putKey(project);
  const settings = join(project, 'hirogeru.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^seed: \d+$/m, `seed: ${seed}`));
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru([step, project]);
  const found = await readFoundThemes(join(project, 'data/vault.duckdb'));
  rmSync(project, { recursive: true });
  return found;
}

beforeAll(async () => {
  first = await themesWith(1);
  second = await themesWith(2);
});

describe('themes of the example', () => {
  it('are the same to two seeds, その他の声 among them', () => {
    const places = [...first.byPlace.keys()];
    expect(first.themes.length).toBeGreaterThanOrEqual(5);
    expect(places.length).toBeGreaterThan(1000);
    const division = (found: FoundThemes) => places.map((place) => found.byPlace.get(place) ?? '');
    expect(partitionAgreement(division(first), division(second)).ari).toBeGreaterThanOrEqual(0.9);
  });

  it('are mostly steady, and all told apart by how steady they are', () => {
    const steady = first.themes.filter(({ stability }) => stability >= 0.6);
    expect(steady.length).toBeGreaterThanOrEqual(first.themes.length / 2);
    expect(new Set(first.themes.map(({ label }) => label)).size).toBe(first.themes.length);
  });
});
