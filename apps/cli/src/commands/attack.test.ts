import { join } from 'node:path';
import { rmSync } from 'node:fs';
import {
  family,
  likertDistribution,
  masked,
  shown,
  submissionsByChannel,
  type Cell,
  type Contract,
  type ViewRow,
} from '@hirogeru/store/contracts';
import { openRelease, publishRelease, readPointer } from '@hirogeru/store/release';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

let project: string;
const releases = (): string => join(project, 'data/releases');

beforeAll(async () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) =>
      `2022/06/01 10:${String(at).padStart(2, '0')}:00,${at % 2 === 0 ? '当事者' : '家族'},${1 + (at % 5)}`,
  );
  project = await newProject({ 'a.csv': ['回答日時,お立場,満足度（1〜5）', ...rows, ''].join('\n') });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  await hirogeru('release', project);
});

/** Publishes the same release with one table changed. */
async function changedIn<V extends Contract>(
  view: V,
  change: (row: ViewRow<V>) => ViewRow<V>,
): Promise<string> {
  const release = await openRelease(releases(), readPointer(releases()) ?? '');
  const tables = Object.fromEntries(family.map((each) => [each.name, release.view(each)]));
  const { id } = await publishRelease(
    releases(),
    { ...tables, [view.name]: release.view(view).map(change) },
    { published_on: '2023-04-01', version: '0.1.0', inputs_hash: 'x' },
  );
  return id;
}

/** Other numbers of sheets; `total` stands at T, `part` at every channel. */
const changed = (total: Cell, part: Cell): Promise<string> =>
  changedIn(submissionsByChannel, (row) => ({ ...row, submissions: row.channel === 'T' ? total : part }));

it('finds nothing in a release of its own', async () => {
  const ran = await hirogeru('attack', project, '--json');
  expect(ran).toMatchObject({ code: 0, json: { leaks: [], beside: [] } });
});

it('finds a number that is hidden alone, by its address and the sum that tells it, and no value', async () => {
  const id = await changed(shown(30), masked);
  const { code, stdout } = await hirogeru('attack', project, id);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^submissions_by_channel\/submissions\/\S+$/m);
  expect(stdout).toContain('channel add up to T');
  expect(stdout).toContain('次に: 回答がもっと届くのを待つか');
  expect(stdout.replaceAll(id, '')).not.toContain('30');
  expect((await hirogeru('attack', project, id, '--show')).stdout).toContain('（30〜30）');
});

it('finds what only a few answered who came since an earlier release, by which numbers are others', async () => {
  const id = await changedIn(likertDistribution, (row) =>
    ['3', 'T'].includes(row.level) ? { ...row, people: masked } : row,
  );
  const ran = await hirogeru('attack', project, id);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/^ {2}beside [0-9a-f]{16}$/m);
  expect(ran.stdout).toMatch(/likert_distribution .*: whoever came or went gave one answer \(\S+\/3\)/);
  expect(ran.stdout).toContain('次に: 前の公開版と並べると');
});

it('tells numbers that cannot all be true as that, and not as something found', async () => {
  const id = await changed(shown(30), shown(20));
  const { code, stdout } = await hirogeru('attack', project, id);
  expect(code).toBe(1);
  expect(stdout).toContain('食いちがい（もれではありません）');
  expect(stdout).toContain('submissions_by_channel submissions T: channel add up to T');
  expect(stdout).not.toMatch(/^submissions_by_channel\//m);
});

it('does not publish a release again that was taken back', async () => {
  await hirogeru('release', project, '--hide-changed');
  const current = readPointer(releases()) ?? '';
  await hirogeru('revoke-link', project, '--release', current);
  const ran = await hirogeru('release', project);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('取り消されています');
});

it('says what to do when there is no release', async () => {
  rmSync(releases(), { recursive: true });
  expect(await hirogeru('attack', project)).toMatchObject({ code: 2 });
});
