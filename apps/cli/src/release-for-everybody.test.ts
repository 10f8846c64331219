import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackSideBySide } from '@hirogeru/disclosure';
import {
  about,
  family,
  masked,
  shown,
  submissionsByStandpoint,
  traces,
  type Cell,
} from '@hirogeru/store/contracts';
import {
  checkedTables,
  contentId,
  openCurrent,
  publishRelease,
  readLedger,
  readPointer,
  type Release,
} from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProject } from './project-folder.ts';
import { publishedReleases } from './steps/published-releases.ts';
import { hirogeru, newProject } from './test-run.ts';

const HEADER = '回答日時,お立場,満足度（1〜5）,居場所に行く日,居場所への行き方,知ったきっかけ';
const STANDPOINTS = ['当事者', '当事者', '当事者', '家族', '家族', '支援者', '支援者'];
const CHOICES = [
  ['夜だけ', '祝日', '平日', '土日', '行かない'],
  ['送迎', '車', '徒歩', '自転車', 'バス'],
  ['新聞', '家族から', '広報', '友人', '窓口'],
];
/** Three in seventy choose the first: the council is not shown them, nor one more beside. Eight the second, others many. */
const chosen = (at: number): number => (at % 31 === 0 ? 0 : at % 9 === 1 ? 1 : 2 + (at % 3));
const row = (at: number): string =>
  [
    `2022/06/${String((at % 28) + 1).padStart(2, '0')} 10:${String(at % 60).padStart(2, '0')}:00`,
    // Six of them are residents: enough for the council, too few for everybody.
    at % 11 === 0 && at < 66 ? '区民' : STANDPOINTS[at % STANDPOINTS.length],
    at % 31 === 0 ? '1' : String(2 + (at % 4)),
    ...CHOICES.map((words, question) => words[chosen(at + question)]),
  ].join(',');
const sheet = (from: number, to: number): string =>
  [HEADER, ...Array.from({ length: to - from }, (_, at) => row(from + at)), ''].join('\n');

let project: string;
const dirOf = (audience: 'council' | 'web'): string =>
  join(project, 'data', audience === 'web' ? 'web-releases' : 'releases');
const idOf = (audience: 'council' | 'web'): string => readPointer(dirOf(audience)) ?? '';
const opened = async (audience: 'council' | 'web'): Promise<Release> =>
  (await openCurrent(dirOf(audience)))!.release;
/** Every figure of a release, by its table, its keys and its name. */
const figuresOf = (release: Release): Map<string, { cell: Cell; unit: string | undefined }> =>
  new Map(
    family.flatMap((view) =>
      (release.view(view) as Record<string, unknown>[]).flatMap((each) =>
        Object.entries(view.cells).map(([figure, { unit }]) => [
          JSON.stringify([view.name, ...Object.keys(view.keys).map((key) => each[key]), figure]),
          { cell: each[figure] as Cell, unit },
        ]),
      ),
    ),
  );
const residents = async (audience: 'council' | 'web'): Promise<unknown> =>
  (await opened(audience)).view(submissionsByStandpoint, { round_id: 'T', standpoint: 'resident' })[0]
    ?.submissions;
const add = async (name: string, from: number, to: number): Promise<void> => {
  writeFileSync(join(project, 'inbox', name), sheet(from, to));
  expect((await hirogeru('ingest', project)).code).toBe(0);
};

beforeAll(async () => {
  project = await newProject({ 'a.csv': sheet(0, 70) });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  await hirogeru('release', project, '--for', 'both');
});

describe('a release for everybody', () => {
  it('says for whom it is, from how many people on, and what it was made from', async () => {
    const { manifest, view } = await opened('web');
    expect(manifest).toMatchObject({ audience: 'web', threshold: 10, made_from: idOf('council') });
    expect((await opened('council')).manifest).toMatchObject({ audience: 'council', threshold: 5 });
    const said = new Map(view(about).map(({ name, value }) => [name, value]));
    expect([said.get('audience'), said.get('threshold')]).toEqual(['web', '10']);
  });

  it('tells nothing of the council’s numbers by the id of what it was made from', async () => {
    const [council, web] = [await opened('council'), await opened('web')];
    const tables = Object.fromEntries(family.map((view) => [view.name, council.view(view)]));
    expect(contentId(checkedTables(tables))).toBe(web.manifest.made_from);
    // Whoever tries out numbers until they give that id has the fingerprints of this release alone.
    const files = new Map(web.view(traces).map((row) => [row.view, row.files]));
    const tried = council.view(traces).map((row) => ({ ...row, files: files.get(row.view) ?? row.files }));
    expect(contentId(checkedTables({ ...tables, traces: tried }))).not.toBe(web.manifest.made_from);
    const told = (release: Release) =>
      release.view(traces).flatMap((row) => row.files.match(/[0-9a-f]{64}/g) ?? []);
    expect(told(web).length).toBeGreaterThan(0);
    expect(told(web).filter((hash) => told(council).includes(hash))).toEqual([]);
  });

  it('tells of nobody who is one of fewer than ten', async () => {
    const [council, web] = [figuresOf(await opened('council')), figuresOf(await opened('web'))];
    const few = (figures: typeof web): string[] =>
      [...figures].flatMap(([number, { cell, unit }]) =>
        cell.kind === 'shown' && cell.value > 0 && cell.value < 10 && /^[人件行]$/.test(unit ?? '')
          ? [number]
          : [],
      );
    expect(few(web)).toEqual([]);
    expect(few(council).length).toBeGreaterThan(0);
    expect([await residents('council'), await residents('web')]).toEqual([shown(6), masked]);
  });

  it('shows nothing that the council is not shown, and some of it', async () => {
    const [council, web] = [figuresOf(await opened('council')), figuresOf(await opened('web'))];
    const withheld = [...council].filter(([, { cell }]) => cell.kind === 'masked');
    expect(withheld.length).toBeGreaterThan(0);
    const told = [...web].filter(([, { cell }]) => cell.kind === 'shown');
    expect(told.some(([, { unit }]) => unit === '件')).toBe(true);
    for (const [number, { cell }] of told) expect(council.get(number)?.cell, number).toEqual(cell);
  });

  it('is narrowed by no attack, alone or beside the council’s', async () => {
    for (const audience of ['web', 'council'] as const)
      expect(await hirogeru('attack', project, idOf(audience), '--json')).toMatchObject({
        code: 0,
        json: { leaks: [], beside: [] },
      });
  });

  it('is the same again from the same answers', async () => {
    const before = idOf('web');
    rmSync(dirOf('web'), { recursive: true });
    expect(await hirogeru('release', project, '--for', 'web', '--json')).toMatchObject({
      code: 0,
      json: { id: before, audience: 'web', threshold: 10, unchanged: false },
    });
    expect(await hirogeru('release', project, '--for', 'web', '--json')).toMatchObject({
      json: { id: before, unchanged: true },
    });
  });

  it('is told in the ledger as what it is', async () => {
    const told = readLedger(join(project, 'data/ledger.jsonl')).filter(({ what }) => what === 'release');
    expect(told.slice(0, 2).map(({ facts }) => [facts['audience'], facts['threshold']])).toEqual([
      ['council', 5],
      ['web', 10],
    ]);
    expect(await hirogeru('verify', project)).toMatchObject({ code: 0 });
  });

  it('that shows what the council is not shown is found from either side, and no value said', async () => {
    const [web, council] = [await opened('web'), await opened('council')];
    const [number, figure] = [...figuresOf(council)].find(
      ([name, { cell }]) => name.includes('likert_distribution') && cell.kind === 'masked',
    )!;
    expect(figure.cell.kind).toBe('masked');
    const [, question, occasion, level] = JSON.parse(number) as string[];
    const tables = Object.fromEntries(family.map((view) => [view.name, web.view(view)]));
    const rows = tables['likert_distribution'] as Record<string, unknown>[];
    const told = rows.map((each) =>
      each['question_id'] === question && each['occasion'] === occasion && each['level'] === level
        ? { ...each, people: shown(12) }
        : each,
    );
    const beside = {
      published_on: '2023-04-01',
      version: '0.1.0',
      inputs_hash: 'x',
      audience: 'web' as const,
    };
    const { id } = await publishRelease(
      dirOf('web'),
      { ...tables, likert_distribution: told },
      { ...beside, threshold: 10, made_from: council.id },
    );
    for (const asked of [id, council.id]) {
      const { code, stdout } = await hirogeru('attack', project, asked);
      expect(code).toBe(1);
      expect(stdout).toContain(`likert_distribution/people/${question}/${occasion}/${level}`);
      expect(stdout).not.toMatch(/〜/);
    }
    rmSync(dirOf('web'), { recursive: true });
    expect((await hirogeru('release', project, '--for', 'web')).code).toBe(0);
  });
});

describe('releases for everybody one after another', () => {
  it('wait for ten answers where the council waits for five', async () => {
    const before = idOf('web');
    await add('b.csv', 70, 76);
    const ran = await hirogeru('release', project, '--json');
    expect(ran).toMatchObject({
      code: 1,
      json: { audience: 'council', unchanged: false, web: { refused: { code: 'E_RELEASE_WAITS' } } },
    });
    expect(ran.stderr).toContain('10人に満たず');
    expect(idOf('web')).toBe(before);
    const late = await hirogeru('embed-link', project, '--for', 'web', '--json');
    expect(late.json).toMatchObject({ release: before, audience: 'web' });
  });

  it('are safe side by side', async () => {
    await add('c.csv', 76, 90);
    const ran = await hirogeru('release', project, '--json');
    expect(ran, ran.stderr).toMatchObject({ code: 0, json: { web: { audience: 'web', unchanged: false } } });
    const told = publishedReleases(loadProject(project), 'web');
    expect(told).toHaveLength(2);
    for (const grows of [true, false]) expect(await attackSideBySide(told, () => grows)).toEqual([]);
    expect(await hirogeru('attack', project, idOf('web'))).toMatchObject({ code: 0 });
  });

  it('say why one that was taken back is not made again, beside the council’s', async () => {
    const web = idOf('web');
    await hirogeru('revoke-link', project, '--release', web);
    const ran = await hirogeru('release', project, '--json');
    expect(ran).toMatchObject({ code: 1, json: { unchanged: true, web: { refused: { code: 'USAGE' } } } });
    await hirogeru('revoke-link', project, '--release', web, '--lift');
    expect((await hirogeru('release', project)).code).toBe(0);
  });

  it('are made only from what the council has of the same answers', async () => {
    await add('d.csv', 90, 110);
    const ran = await hirogeru('release', project, '--for', 'web');
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('--for both')]);
    expect((await hirogeru('release', project, '--for', 'nobody')).code).toBe(2);
  });

  it('are listed with whom they are for and what they were made from', async () => {
    const { json } = await hirogeru('releases', project, '--json');
    const { releases } = json as { releases: Record<string, unknown>[] };
    const of = (audience: string) => releases.filter((each) => each['audience'] === audience);
    expect(of('council').map(({ state }) => state)).toEqual(['earlier', 'earlier', 'current']);
    expect(of('web').at(-1)).toMatchObject({
      id: idOf('web'),
      threshold: 10,
      made_from: idOf('council'),
      state: 'current',
    });
  });

  it('are taken back with the council’s that they were made from', async () => {
    const [council, web] = [idOf('council'), idOf('web')];
    const { json } = await hirogeru('revoke-link', project, '--release', council, '--json');
    expect((json as { releases: string[] }).releases.toSorted()).toEqual([council, web].toSorted());
    const ran = await hirogeru('embed-link', project, '--for', 'web');
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('取り消されています')]);
  });

  it('are made of themselves once a site is named', async () => {
    const settings = join(project, 'hirogeru.yaml');
    const text = readFileSync(settings, 'utf8').replace(/^embed_parents:.*$/m, '');
    writeFileSync(settings, `${text}\nembed_parents: ['https://www.city.example']\n`);
    rmSync(dirOf('web'), { recursive: true });
    expect((await hirogeru('release', project)).code).toBe(0);
    expect(readdirSync(dirOf('web'))).toContain(`${idOf('web')}.duckdb`);
  });
});
