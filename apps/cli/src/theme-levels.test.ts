import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeList } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';
import { vaultRows } from './test-vault.ts';
import { EACH, twentySubjects } from './twenty-subjects.ts';

type Shown = { theme_id: string; label: string; opinions: number; people: number; stability: number };
type Told = {
  themes: (Shown & { parts: Shown[] })[];
  changes: { theme_id: string; kind: string }[];
  conflicts: unknown[];
};
let project: string;
const themes = async (...flags: string[]): Promise<Told> =>
  (await hirogeru('themes', project, '--json', ...flags)).json as Told;
const edit = async (...args: string[]): Promise<void> => {
  expect((await hirogeru('edit', project, ...args)).code).toBe(0);
};
const ids = ({ themes: shown }: Told): string[][] =>
  shown.map(({ theme_id, parts }) => [theme_id, ...parts.map((part) => part.theme_id).toSorted()]).toSorted();
const partsOf = (told: Told, id: string) => told.themes.find(({ theme_id }) => theme_id === id)!.parts;
const published = async () =>
  (await openCurrent(join(project, 'data/releases')))!.release.view(themeList, {}).map(({ label }) => label);

describe('twenty subjects', () => {
  let first: Told;
  let upper: string;
  let other: string;

  beforeAll(async () => {
    project = await newProject({ '声.csv': twentySubjects(1001) });
    for (const step of [['inspect', '--write'], ['ingest'], ['tokenize']])
      await hirogeru(step[0]!, project, ...step.slice(1));
    first = await themes();
    [upper, other] = first.themes.filter(({ parts }) => parts.length > 0).map(({ theme_id }) => theme_id) as [
      string,
      string,
    ];
  });

  it('are fifteen themes with the others below them', async () => {
    expect(first.themes).toHaveLength(15);
    expect(ids(first).flatMap(([, ...parts]) => parts)).toHaveLength(10);
    for (const { opinions, people, parts } of first.themes.filter((theme) => theme.parts.length > 0)) {
      expect(parts.reduce((sum, part) => sum + part.opinions, 0)).toBe(opinions);
      expect(people).toBe(parts.length * EACH);
      for (const part of parts) {
        expect(part.people).toBe(EACH);
        expect(part.stability).toBeGreaterThan(0.6);
      }
    }
    const { stdout } = await hirogeru('themes', project, '--show');
    expect(stdout.split('\n').filter((line) => line.startsWith('  ・'))).toHaveLength(10);
  });

  it('are found to the same bytes again', async () => {
    const before = await vaultRows(project);
    const again = await themes('--anew');
    expect(again.themes).toEqual(first.themes);
    expect((await vaultRows(project))['lower_theme_hits']).toEqual(before['lower_theme_hits']);
  });

  it('can be read below as above', async () => {
    const [part] = partsOf(first, upper);
    const { json } = await hirogeru('answers', project, part!.theme_id, '--json');
    expect(json).toMatchObject({ of: EACH });
    expect((json as Told).themes).toHaveLength(25);
  });

  it('keep what people decide on either level', async () => {
    const [named, hidden] = partsOf(first, upper);
    const [moved] = partsOf(first, other);
    await edit(upper, '--name', 'うえにつけた名前');
    await edit(named!.theme_id, '--name', 'したにつけた名前');
    await edit(moved!.theme_id, '--into', upper);
    const then = await themes();
    expect(then.conflicts).toEqual([]);
    expect(then.themes.find(({ theme_id }) => theme_id === upper)!.label).toBe('うえにつけた名前');
    expect(
      partsOf(then, upper)
        .map(({ theme_id }) => theme_id)
        .toSorted(),
    ).toEqual([named, hidden, moved].map((part) => part!.theme_id).toSorted());
    expect(partsOf(then, upper).map(({ label }) => label)).toContain('したにつけた名前');
  });

  it('give a release the upper themes alone', async () => {
    const told = await themes();
    expect((await hirogeru('release', project)).code).toBe(0);
    const labels = await published();
    expect(labels.toSorted()).toEqual(told.themes.map(({ label }) => label).toSorted());
    for (const { label } of told.themes.flatMap(({ parts }) => parts)) expect(labels).not.toContain(label);
  });

  it('leave an upper theme out of a release as long as what was hidden below it is counted there', async () => {
    const [hidden] = partsOf(await themes(), upper).filter(({ label }) => label !== 'したにつけた名前');
    await edit(hidden!.theme_id, '--hide');
    await hirogeru('release', project);
    expect(await published()).not.toContain('うえにつけた名前');
    const told = await themes();
    expect(partsOf(told, upper).map(({ theme_id }) => theme_id)).not.toContain(hidden!.theme_id);
    await hirogeru('release', project);
    expect(await published()).toContain('うえにつけた名前');
    await edit(hidden!.theme_id, '--show');
  });

  it('stay where they were when more is said', async () => {
    const before = await themes();
    writeFileSync(join(project, 'inbox', '声2.csv'), twentySubjects(5001));
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    const then = await themes();
    expect(then.conflicts).toEqual([]);
    expect(ids(then)).toEqual(ids(before));
    expect(then.themes.find(({ theme_id }) => theme_id === upper)!.label).toBe('うえにつけた名前');
    expect(partsOf(then, upper).map(({ label }) => label)).toContain('したにつけた名前');
  });
});
